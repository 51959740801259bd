package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.control.Segments;
import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.ModelShelf;
import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.item.BitStripView;
import dev.cmimh.app.support.FocusNames;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.SmallData;
import dev.cmimh.app.support.Workers;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Delay;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.feature.text.WordReader;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.retrieval.SearchService;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.workbench.ModelSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of different methods, learned on the same few pictures, answer side by side. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparedModelsTest {

  private static final int WANTED = 20;
  private static final Query RED = new Query.Words("red disc");
  private static final SearchWish PICTURES =
      new SearchWish(AnswerKind.PICTURES, RankingMode.HAMMING, WANTED, SearchService.ANY_DISTANCE);

  @TempDir private static Path folder;
  private final Workers workers = new Workers();
  private Workspace workspace;
  private ModelShelf shelf;
  private ModelChoice cvh;
  private ModelChoice acq;

  @BeforeAll
  void learn() throws Exception {
    FxThread.start();
    SmallData.write(folder.resolve("pairs"));
    Background background = workers.background(2, Platform::runLater);
    workspace =
        FxThread.call(() -> new Workspace(new ExplorerHome(folder.resolve("home")), background));
    TrainingDesk desk = FxThread.call(() -> new TrainingDesk(workspace, background));
    shelf =
        FxThread.call(() -> new ModelShelf(workspace, desk, background, Delay.byClock(background)));
    FxThread.run(() -> workspace.open(folder.resolve("pairs").toString(), new ComputeDevice.Cpu()));
    FxThread.waitUntil("the data", desk::canTrain);
    cvh = learned(desk, "cvh", 8);
    acq = learned(desk, "acq", 16);
  }

  @AfterAll
  void close() throws InterruptedException {
    FxThread.run(workspace::close);
    workers.close();
  }

  @Test
  void bothHaveMarksWhereTheirOwnCodesFoundTheSame() throws Exception {
    SearchResults found =
        new Searcher(shelf).ask(RED, PICTURES, List.of(cvh, acq), _ -> WordReader.LITERAL);

    ModelAnswer first = found.answers().getFirst();
    ModelAnswer second = found.answers().getLast();
    Set<Integer> firstNearest = nearest(cvh, first.code().set());
    Set<Integer> secondNearest = nearest(acq, second.code().set());
    Set<Integer> both = new HashSet<>(firstNearest);
    both.retainAll(secondNearest);
    assertThat(both.size()).isBetween(1, WANTED - 1);
    assertThat(items(first)).isEqualTo(firstNearest);
    assertThat(items(second)).isEqualTo(secondNearest);
    assertThat(marked(first)).isEqualTo(both);
    assertThat(marked(second)).isEqualTo(both);
    assertThat(first.lists().getFirst().inBoth()).isEqualTo(both.size());
  }

  @Test
  void eachModelHasItsOwnCodeAndWhatItSaysBesideItsAnswers() throws Exception {
    SearchWindow window = SearchWindow.show(workspace, folder.resolve("window"));
    try {
      FxThread.waitUntil("the runs", () -> box(window, "#search-model").getItems().size() == 3);
      FxThread.run(
          () -> {
            box(window, "#search-model").setValue(Optional.of(cvh));
            box(window, "#search-second-model").setValue(Optional.of(acq));
            toggleDetails(window);
            window.field().setText("red disc");
          });
      FxThread.waitUntil("two columns", () -> heads(window).size() == 2);
      FxThread.waitUntil(
          "both answers", () -> "red disc".equals(window.node("#search-results").getUserData()));
      FxThread.waitForFrames();

      List<ModelAnswer> answers =
          new Searcher(shelf)
              .ask(RED, PICTURES, List.of(cvh, acq), _ -> WordReader.LITERAL)
              .answers();
      List<String> digits = answers.stream().map(answer -> answer.code().digits()).toList();
      assertThat(digits.getFirst()).hasSize(8);
      assertThat(digits.getLast()).hasSize(16);
      assertThat(FxThread.call(() -> window.textOf(".result-legend")))
          .isEqualTo("No label marks: words have no labels to share.");
      List<String> told = FxThread.call(() -> heads(window).stream().map(this::code).toList());
      assertThat(told.getFirst()).contains(digits.getFirst(), firstTag(answers.getFirst()));
      assertThat(told.getLast()).contains(digits.getLast(), firstTag(answers.getLast()));
      List<String> details =
          FxThread.call(
              () ->
                  window.view().lookupAll(".query-code").stream()
                      .map(ComparedModelsTest::spoken)
                      .toList());
      assertThat(details).hasSize(2);
      assertThat(details.getFirst()).contains("cvh run", digits.getFirst());
      assertThat(details.getLast()).contains("acq run", digits.getLast());
    } finally {
      window.hide();
    }
  }

  @Test
  void runsThatCannotBeListedAreToldUnderTheModelsUntilTheyCan() throws Exception {
    execute("ALTER TABLE run RENAME TO run_elsewhere");
    SearchWindow window = SearchWindow.show(workspace, folder.resolve("window"));
    try {
      FxThread.waitUntil(
          "the note", () -> note(window).startsWith("The stored runs could not be listed"));
      assertThat(FxThread.call(() -> window.node("#search-model-note").isVisible())).isTrue();

      execute("ALTER TABLE run_elsewhere RENAME TO run");
      FxThread.run(
          () -> {
            window.view().setVisible(false);
            window.view().setVisible(true);
          });

      FxThread.waitUntil("no note", () -> !window.node("#search-model-note").isVisible());
      FxThread.waitUntil("the runs", () -> box(window, "#search-model").getItems().size() == 3);
    } finally {
      window.hide();
    }
  }

  @Test
  void everythingThatKeysReachHasAName() {
    SearchWindow window = SearchWindow.show(workspace, folder.resolve("window"));
    try {
      FxThread.run(() -> toggleDetails(window));
      ask(window, "red disc");

      List<Node> reached = FxThread.call(() -> FocusNames.reached(window.view()));
      assertThat(reached).hasSizeGreaterThan(15);
      assertThat(FxThread.call(() -> FocusNames.unnamed(window.view()))).isEmpty();
      assertThat(FxThread.call(() -> FocusNames.of(window.view(), Segments.class)))
          .containsExactlyInAnyOrder("Answer with", "Order by");
    } finally {
      window.hide();
    }
  }

  @Test
  void aRunThatIsDeletedUnderTheWindowIsNamedAndTheLatestAnswers() throws Exception {
    Path checkpoint = workspace.store().get().folder(cvh.key()).resolve(CheckpointFile.NAME);
    Path aside = folder.resolve("aside");
    SearchWindow window = SearchWindow.show(workspace, folder.resolve("window"));
    try {
      FxThread.waitUntil("the runs", () -> box(window, "#search-model").getItems().size() == 3);
      FxThread.run(() -> box(window, "#search-model").setValue(Optional.of(cvh)));
      ask(window, "red disc");
      FxThread.waitUntil("the run", () -> window.textOf(".column-title").contains("cvh run"));
      Files.move(checkpoint, aside);

      FxThread.run(() -> window.field().setText("blue disc"));

      FxThread.waitUntil(
          "the sentence", () -> window.message().endsWith("Another model answers now."));
      assertThat(FxThread.call(window::message)).contains(cvh.key());
      FxThread.waitUntil("the latest", () -> window.textOf(".column-title").contains("acq run"));
      assertThat(FxThread.call(() -> box(window, "#search-model").getValue()))
          .contains(new ModelChoice.Latest());
    } finally {
      window.hide();
      Files.move(aside, checkpoint);
    }
  }

  @Test
  void aPictureThatCannotBeReadHasASignThatSaysSo() throws Exception {
    int first = nearestItem();
    Path picture = folder.resolve("pairs").resolve("pair-%03d.png".formatted(first));
    byte[] whole = Files.readAllBytes(picture);
    Files.write(picture, new byte[] {1, 2, 3});
    SearchWindow window = SearchWindow.show(workspace, folder.resolve("window"));
    try {
      ask(window, "red disc");

      FxThread.waitUntil("the sign", () -> window.node(".broken-picture") != null);
      FxThread.waitUntil(
          "the other pictures",
          () -> window.cells().stream().allMatch(ComparedModelsTest::hasPictureOrSign));
      List<String> broken =
          FxThread.call(
              () ->
                  window.cells().stream()
                      .filter(cell -> cell.lookup(".broken-picture") != null)
                      .map(Node::getAccessibleText)
                      .toList());
      assertThat(broken).hasSize(1);
      assertThat(broken.getFirst())
          .startsWith("rank 1;")
          .contains("Its picture file is missing or damaged.");
    } finally {
      window.hide();
      Files.write(picture, whole);
    }
  }

  private int nearestItem() throws IOException {
    return new Searcher(shelf)
        .ask(RED, PICTURES, List.of(new ModelChoice.Latest()), _ -> WordReader.LITERAL)
        .answers()
        .getFirst()
        .lists()
        .getFirst()
        .results()
        .getFirst()
        .item();
  }

  private static boolean hasPictureOrSign(Node cell) {
    return cell.lookup(".broken-picture") != null
        || ((ImageView) cell.lookup(".image-view")).getImage() != null;
  }

  private static void ask(SearchWindow window, String words) {
    FxThread.run(() -> window.field().setText(words));
    FxThread.waitUntil(
        "the answer", () -> words.equals(window.node("#search-results").getUserData()));
    FxThread.waitForFrames();
  }

  /** By counting the bits that differ, one by one. */
  private Set<Integer> nearest(ModelChoice choice, boolean[] query) throws IOException {
    ModelSearch search = open(choice).search();
    List<boolean[]> codes =
        IntStream.range(0, search.dataset().items().size())
            .mapToObj(item -> bits(search, item, query.length))
            .toList();
    return IntStream.range(0, codes.size())
        .boxed()
        .sorted(Comparator.comparingInt(item -> differing(codes.get(item), query)))
        .limit(WANTED)
        .collect(Collectors.toSet());
  }

  private static boolean[] bits(ModelSearch search, int item, int length) {
    boolean[] bits = new boolean[length];
    for (int bit = 0; bit < length; bit++) {
      bits[bit] = search.codes().images().bit(item, bit);
    }
    return bits;
  }

  private static int differing(boolean[] one, boolean[] other) {
    return (int) IntStream.range(0, one.length).filter(bit -> one[bit] != other[bit]).count();
  }

  private static Set<Integer> items(ModelAnswer answer) {
    return answer.lists().getFirst().results().stream()
        .map(Result::item)
        .collect(Collectors.toSet());
  }

  private static Set<Integer> marked(ModelAnswer answer) {
    return answer.lists().getFirst().results().stream()
        .filter(Result::inBoth)
        .map(Result::item)
        .collect(Collectors.toSet());
  }

  private static String firstTag(ModelAnswer answer) {
    return answer.says().getFirst().word();
  }

  private OpenedModel open(ModelChoice choice) throws IOException {
    return shelf.open(choice).orElseThrow();
  }

  private ModelChoice learned(TrainingDesk desk, String method, int bits) {
    FxThread.run(
        () ->
            desk.fit(
                method + " run",
                new Baselines().named(method).orElseThrow(),
                MethodSettings.usual(bits, 1)));
    FxThread.waitUntil(method, () -> !desk.isActive());
    Run run = FxThread.call(() -> desk.progress().get().run().orElseThrow());
    FxThread.waitUntil(
        "it is offered",
        () -> shelf.choices().stream().anyMatch(choice -> choice.key().equals(run.id())));
    return FxThread.call(
        () ->
            shelf.choices().stream()
                .filter(choice -> choice.key().equals(run.id()))
                .findFirst()
                .orElseThrow());
  }

  private static String note(SearchWindow window) {
    return ((Label) window.node("#search-model-note")).getText();
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            "jdbc:sqlite:" + workspace.home().database() + "?busy_timeout=20000")) {
      connection.createStatement().executeUpdate(statement);
    }
  }

  private static List<Node> heads(SearchWindow window) {
    return new ArrayList<>(window.view().lookupAll(".column-head"));
  }

  private String code(Node head) {
    return head.lookup(".bit-strip").getAccessibleText();
  }

  /** The model's name and its code. */
  private static String spoken(Node pane) {
    Label model = (Label) pane.lookup(".query-code-model");
    BitStripView bits = (BitStripView) pane.lookup(".bit-strip");
    return (model.isVisible() ? model.getText() : "") + " " + bits.getAccessibleText();
  }

  private static void toggleDetails(SearchWindow window) {
    ((ToggleButton) window.node("#search-details-toggle")).fire();
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Optional<ModelChoice>> box(SearchWindow window, String selector) {
    return (ComboBox<Optional<ModelChoice>>) window.node(selector);
  }
}
