package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.ModelChoice;
import dev.cmimh.app.desk.OpenedModel;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.search.SearchMessage.Tone;
import dev.cmimh.app.support.AtOnce;
import dev.cmimh.app.support.OpenEmoji;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.retrieval.RankingMode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Asks the run that ships; all work is done at once, on the test's thread. */
class SearchViewModelTest {

  @RegisterExtension private static final OpenEmoji EMOJI = new OpenEmoji();

  private final Workspace workspace = EMOJI.workspace();
  @TempDir private Path folder;
  private Memory memory;
  private SearchViewModel model;

  @BeforeEach
  void begin() {
    memory = OpenEmoji.memory(folder);
    model = start();
  }

  @Test
  void nothingAskedShowsTheDataSetToPickFrom() {
    assertThat(model.results().get().leafed().orElseThrow().results()).hasSize(items());
    assertThat(model.message().get().text()).startsWith("Type words, drop or paste a picture");
  }

  @Test
  void wordsFindPicturesThatCarryThem() {
    model.words().set("heart");

    ResultList list = answers().getFirst();
    assertThat(list.task()).contains(Task.TEXT_TO_IMAGE);
    assertThat(list.results()).hasSize(50);
    long carrying =
        list.results().stream()
            .filter(found -> dataset().items().get(found.item()).words().contains("heart"))
            .count();
    assertThat(carrying).isGreaterThan(40);
    assertThat(model.message().get()).isEqualTo(SearchMessage.NONE);
  }

  @Test
  void unknownWordsAreNamedAndTheRestStillCounts() {
    model.words().set("heart xyzzyq");

    assertThat(answers().getFirst().results()).hasSize(50);
    assertThat(model.message().get().tone()).isEqualTo(Tone.WARNING);
    assertThat(model.message().get().text()).contains("xyzzyq").doesNotContain("heart");
  }

  @Test
  void onlyUnknownWordsSayWhatToDoAndLeaveSomethingToPick() {
    model.words().set("xyzzyq");

    assertThat(model.message().get().text()).contains("xyzzyq").contains("try a more common word");
    assertThat(model.results().get().leafed()).isPresent();
    assertThat(model.words().get()).isEqualTo("xyzzyq");
  }

  @Test
  void anItemAsksWithItsPictureOrItsWordsInFourDirections() {
    model.settings().kind().set(AnswerKind.BOTH);

    model.askItem(0, Modality.IMAGE);
    assertThat(answers())
        .extracting(list -> list.task().orElseThrow())
        .containsExactly(Task.IMAGE_TO_IMAGE, Task.IMAGE_TO_TEXT);

    model.askItem(0, Modality.TEXT);
    assertThat(answers())
        .extracting(list -> list.task().orElseThrow())
        .containsExactly(Task.TEXT_TO_IMAGE, Task.TEXT_TO_TEXT);
    assertThat(answers().getFirst().results().getFirst().sharesLabel()).isTrue();
  }

  @Test
  void aPictureFileAsks() throws IOException {
    Path file = folder.resolve("own.png");
    ImageIO.write(dataset().pictures().picture(7), "png", file.toFile());

    model.askFiles(List.of(file));

    assertThat(model.query().get()).isInstanceOf(Query.Picture.class);
    List<Result> results = answers().getFirst().results();
    assertThat(results.getFirst().hit().orElseThrow().distance()).isZero();
    assertThat(results).extracting(Result::item).contains(7);
  }

  @Test
  void aHugePictureIsKeptSmall() throws IOException {
    Path file = folder.resolve("huge.png");
    ImageIO.write(
        new BufferedImage(3000, 2000, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());

    model.askFiles(List.of(file));

    Query.Picture asked = (Query.Picture) model.query().get();
    assertThat(asked.pixels().width()).isEqualTo(512);
    assertThat(asked.pixels().height()).isEqualTo(341);
  }

  @Test
  void badFilesSayTheirSentenceAndNothingIsLost() throws IOException {
    model.words().set("heart");
    SearchResults before = model.results().get();
    Path text = Files.writeString(folder.resolve("notes.txt"), "no picture");
    Path broken = folder.resolve("broken.png");
    ImageIO.write(dataset().pictures().picture(7), "png", broken.toFile());
    byte[] bytes = Files.readAllBytes(broken);
    Files.write(broken, Arrays.copyOf(bytes, bytes.length / 2));
    Path large = folder.resolve("large.png");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(200_000_001);
    }

    assertFails(List.of(text), "notes.txt is not a picture");
    assertFails(List.of(folder), "is a folder: name a picture in it");
    assertFails(List.of(broken), "broken.png is cut off or damaged");
    assertFails(List.of(large), "large.png has 201 MB: give a picture of at most 200 MB");

    assertThat(model.results().get()).isSameAs(before);
    assertThat(model.words().get()).isEqualTo("heart");
  }

  @Test
  void ofSeveralFilesTheFirstAsksAndThatIsSaid() throws IOException {
    Path file = folder.resolve("first.png");
    ImageIO.write(dataset().pictures().picture(7), "png", file.toFile());

    model.askFiles(List.of(file, folder.resolve("second.png")));

    assertThat(model.query().get()).isInstanceOf(Query.Picture.class);
    assertThat(model.message().get().text()).startsWith("2 files were given").contains("first.png");
  }

  @Test
  void wordsThatSayNothingAreRefusedInASentenceAndLeaveSomethingToPick() {
    model.words().set("the of and");

    assertThat(model.message().get().tone()).isEqualTo(Tone.WARNING);
    assertThat(model.message().get().text())
        .isEqualTo(
            "The query 'the of and' has no word to look for: write what should be in the picture.");
    assertThat(model.results().get().leafed()).isPresent();
  }

  @Test
  void aPastedPictureThatIsTooLargeIsRefusedInASentence() {
    model.words().set("heart");
    SearchResults before = model.results().get();
    String tooLarge = Texts.shipped().get("search.picture.too-large");

    model.askPasted(() -> PastedImage.pixels(new WritableImage(20, 20), 399, tooLarge));

    assertThat(model.message().get().tone()).isEqualTo(Tone.FAILURE);
    assertThat(model.message().get().text())
        .isEqualTo("The copied picture has more than 50 million pixels. Copy a part of it.");
    assertThat(model.results().get()).isSameAs(before);
    model.askPasted(() -> PastedImage.pixels(new WritableImage(20, 20), 400, tooLarge));
    assertThat(model.query().get()).isInstanceOf(Query.Picture.class);
  }

  @Test
  void theLastWordsAndHowTheyWereAnsweredComeBackAtTheNextStart() {
    model.words().set("heart");
    model.settings().radius().set(9);
    model.settings().wanted().set(5);
    model.askItem(7, Modality.IMAGE);

    SearchViewModel next = start();

    assertThat(next.words().get()).isEqualTo("heart");
    assertThat(next.query().get()).isEqualTo(new Query.Words("heart"));
    assertThat(next.settings().radius().get()).isEqualTo(9);
    assertThat(next.results().get().answers().getFirst().lists().getFirst().results()).hasSize(5);
  }

  @Test
  void wordsThatWereTakenBackOrNeverAnsweredDoNotComeBack() {
    model.words().set("heart");
    model.words().set("xyzzyq");
    assertThat(start().words().get()).isEqualTo("heart");

    model.clear();

    assertThat(start().words().get()).isEmpty();
    assertThat(start().results().get().leafed()).isPresent();
  }

  @Test
  void wordsOfTheLastSittingDoNotKeepTheFirstPicturesWaiting() {
    model.words().set("heart");
    BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    SearchViewModel next = start(new Background(work::add, Runnable::run));

    assertThat(next.results().get().leafed().orElseThrow().results()).hasSize(items());
    work.forEach(Runnable::run);
    assertThat(next.results().get().answers()).hasSize(1);
  }

  @Test
  void aRememberedModelThatIsGoneGivesWayToTheLatest() {
    memory.put("search.model", "20260101-000000-gone");
    memory.put("search.comparison", "starter-that-is-gone");

    SearchViewModel next = start();
    next.words().set("heart");

    assertThat(next.settings().model().get()).isEqualTo(new ModelChoice.Latest());
    assertThat(next.results().get().answers()).hasSize(1);
  }

  @Test
  void theModelsOfTheLastSittingComeBack() {
    model.settings().model().set(new ModelChoice.Shipped());
    model.settings().comparison().set(Optional.of(new ModelChoice.Latest()));

    assertThat(start().settings().models())
        .containsExactly(new ModelChoice.Shipped(), new ModelChoice.Latest());
    model.settings().comparison().set(Optional.empty());
    assertThat(start().settings().models()).containsExactly(new ModelChoice.Shipped());
  }

  @Test
  void somethingThatIsNoPictureIsRefusedInASentence() {
    model.refuse();

    assertThat(model.message().get().text()).startsWith("There is no picture in it.");
  }

  @Test
  void radiusAndNumberLimitTheAnswers() {
    model.settings().wanted().set(items());
    model.words().set("heart");
    assertThat(answers().getFirst().results()).hasSize(items());

    model.settings().radius().set(2);

    assertThat(answers().getFirst().results())
        .isNotEmpty()
        .hasSizeLessThan(items())
        .allMatch(found -> found.hit().orElseThrow().distance() <= 2);
  }

  @Test
  void anotherRankingOrdersTheSameQueryAnew() {
    model.words().set("heart");
    List<Result> hamming = answers().getFirst().results();

    model.settings().ranking().set(RankingMode.ASYMMETRIC);

    assertThat(answers().getFirst().results()).isNotEqualTo(hamming);
    assertThat(model.query().get()).isEqualTo(new Query.Words("heart"));
  }

  @Test
  void twoModelsShowWhatBothFound() {
    model.words().set("heart");

    model.settings().comparison().set(Optional.of(new ModelChoice.Shipped()));

    assertThat(model.results().get().answers()).hasSize(2);
    assertThat(answers().getFirst().inBoth()).isEqualTo(50);
  }

  @Test
  void goesBackToTheQueryBeforeWithItsWords() {
    model.words().set("heart");
    model.askItem(7, Modality.IMAGE);
    assertThat(model.words().get()).isEmpty();

    model.goBack();

    assertThat(model.words().get()).isEqualTo("heart");
    assertThat(answers().getFirst().task()).contains(Task.TEXT_TO_IMAGE);
    model.goForward();
    assertThat(model.query().get()).isEqualTo(new Query.Item(7, Modality.IMAGE));
  }

  @Test
  void theLatestIsTheRunThatShipsWhereThereIsNoOther() {
    model.words().set("heart");

    assertThat(model.results().get().answers().getFirst().origin())
        .isEqualTo(new OpenedModel.Origin.Shipped());
    assertThat(model.results().get().answers().getFirst().says()).hasSize(8);
  }

  @Test
  void otherLabelsMarkTheSameAnswersAnew() {
    model.settings().wanted().set(items());
    model.askItem(0, Modality.IMAGE);
    List<Result> byConcepts = answers().getFirst().results();

    workspace.judgeBy("group");

    List<Result> byGroup = answers().getFirst().results();
    assertThat(byGroup).extracting(Result::item).isEqualTo(items(byConcepts));
    assertThat(marked(byGroup)).isNotEqualTo(marked(byConcepts));
    workspace.judgeBy("concepts");
    assertThat(marked(answers().getFirst().results())).isEqualTo(marked(byConcepts));
  }

  /** As at a start, with what is remembered by then. */
  private SearchViewModel start() {
    return start(AtOnce.background());
  }

  private SearchViewModel start(Background searching) {
    return new SearchViewModel(
        workspace,
        AtOnce.shelf(workspace),
        searching,
        AtOnce.delay(),
        PuppyEncoder.meanings(AtOnce.background(), folder),
        memory,
        Texts.shipped());
  }

  private static List<Integer> items(List<Result> results) {
    return results.stream().map(Result::item).toList();
  }

  private static long marked(List<Result> results) {
    return results.stream().filter(Result::sharesLabel).count();
  }

  private void assertFails(List<Path> files, String sentence) {
    model.askFiles(files);
    assertThat(model.message().get().tone()).isEqualTo(Tone.FAILURE);
    assertThat(model.message().get().text()).contains(sentence);
  }

  private List<ResultList> answers() {
    return model.results().get().answers().getFirst().lists();
  }

  private PairedDataset dataset() {
    return workspace.dataset().get();
  }

  private int items() {
    return dataset().items().size();
  }
}
