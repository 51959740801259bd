package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.Mouse;
import dev.cmimh.app.support.OpenEmoji;
import dev.cmimh.model.retrieval.RankingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The real screen in a real window, asking the run that ships. */
class SearchViewTest {

  @RegisterExtension private static final OpenEmoji EMOJI = new OpenEmoji();

  private final Workspace workspace = EMOJI.workspace();
  @TempDir private Path folder;
  private SearchWindow window;
  private SearchView view;

  @BeforeAll
  static void startToolkit() {
    FxThread.start();
  }

  @BeforeEach
  void show() {
    window = SearchWindow.show(workspace, folder);
    view = window.view();
  }

  @AfterEach
  void hide() {
    window.hide();
  }

  @Test
  void aTypedWordShowsPicturesThatCarryIt() {
    type("heart");

    FxThread.waitUntil("tags", () -> visibleTags().stream().filter(this::isHeart).count() > 2);
    FxThread.waitUntil("thumbnails", () -> cells().stream().allMatch(SearchViewTest::hasPicture));
    assertThat(textOf(".task-badge .label")).isEqualTo("Txt->Img");
  }

  @Test
  void theWordAtTheCaretIsCompletedByKeys() {
    FxThread.run(() -> field().requestFocus());
    FxThread.waitUntil(
        "offers",
        () -> {
          field().setText("");
          field().setText("hea");
          field().end();
          return node(".completions").isVisible();
        });

    press(field(), KeyCode.DOWN);
    press(field(), KeyCode.ENTER);

    waitForAnswer("heart");
    assertThat(FxThread.call(() -> field().getText())).isEqualTo("heart ");
    assertThat(FxThread.call(() -> node(".completions").isVisible())).isFalse();
  }

  @Test
  void aClickOnAResultAsksWithItsPicture() {
    type("heart");
    String first = FxThread.call(() -> visibleTags().getFirst());

    click(first);

    FxThread.waitUntil("the task", () -> "Img->Img".equals(textOf(".task-badge .label")));
    assertThat(FxThread.call(() -> field().getText())).isEmpty();
    assertThat(FxThread.call(() -> view.lookup("#search-results").getUserData())).isNull();
  }

  @Test
  void arrowsMoveInTheGridAndEnterAsksWithTheSelected() {
    type("heart");
    Node grid = node(".result-grid");
    FxThread.run(grid::requestFocus);

    press(grid, KeyCode.RIGHT);
    press(grid, KeyCode.RIGHT);
    FxThread.waitUntil("a selected cell", () -> view.lookup(".result-cell:selected") != null);
    press(grid, KeyCode.ENTER);

    FxThread.waitUntil("the task", () -> "Img->Img".equals(textOf(".task-badge .label")));
    FxThread.run(() -> ((Button) view.lookup("#search-back")).fire());
    waitForAnswer("heart");
  }

  @Test
  void anotherRankingIsShownAtOnce() {
    type("cat"); // all hearts are equally near, whatever the ranking
    List<String> hamming = FxThread.call(this::visibleTags);

    FxThread.run(() -> toggle(RankingMode.ASYMMETRIC).fire());

    FxThread.waitUntil("another order", () -> !visibleTags().equals(hamming));
  }

  @Test
  void tagsAreShownInThePlaceOfPictures() {
    type("heart");

    FxThread.run(() -> toggle(AnswerKind.TAGS).fire());

    FxThread.waitUntil("the task", () -> "Txt->Txt".equals(textOf(".task-badge .label")));
    FxThread.waitUntil("texts", () -> visibleTags().stream().anyMatch(this::isHeart));
  }

  @Test
  void aBrokenFileSaysItsSentenceInTheWindow() throws Exception {
    Path broken = Files.write(folder.resolve("broken.png"), new byte[] {1, 2, 3});

    FxThread.run(() -> view.ask(List.of(broken)));

    FxThread.waitUntil(
        "the sentence", () -> textOf("#search-message").contains("broken.png is not a picture"));
    assertThat(FxThread.call(() -> node("#search-message").isVisible())).isTrue();
  }

  @Test
  void scrollsToTheEndOfAllPicturesWithFewCells() {
    FxThread.waitForFrames();
    Node grid = node(".result-grid");
    FxThread.run(grid::requestFocus);
    int items = workspace.dataset().get().items().size();

    press(grid, KeyCode.END);

    FxThread.waitUntil(
        "the last picture", () -> selected(items - 1).anyMatch(SearchViewTest::hasPicture));
    FxThread.waitForFrames();
    Bounds shown =
        FxThread.call(
            () -> {
              Node last = selected(items - 1).findFirst().orElseThrow();
              return last.localToScene(last.getLayoutBounds());
            });
    assertThat(shown.getMaxY()).isLessThanOrEqualTo(701);
    assertThat(FxThread.call(() -> cells().size())).isLessThan(100);
  }

  private void type(String words) {
    FxThread.run(() -> field().setText(words));
    waitForAnswer(words);
  }

  private void waitForAnswer(String words) {
    FxThread.waitUntil(
        "the answer to " + words, () -> words.equals(view.lookup("#search-results").getUserData()));
    FxThread.waitForFrames();
  }

  private TextField field() {
    return (TextField) view.lookup("#search-field");
  }

  private Node node(String selector) {
    return view.lookup(selector);
  }

  private String textOf(String selector) {
    return view.lookup(selector) instanceof Label label ? label.getText() : "";
  }

  private ButtonBase toggle(Object value) {
    return view.lookupAll(".toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(button -> value.equals(button.getUserData()))
        .findFirst()
        .orElseThrow();
  }

  private Set<Node> cells() {
    return view.lookupAll(".result-cell");
  }

  private Stream<Node> selected(int position) {
    return view.lookupAll(".result-cell:selected").stream()
        .filter(cell -> ((ResultCell) cell).getItem() == position);
  }

  private List<String> visibleTags() {
    return cells().stream().map(cell -> ((Label) cell.lookup(".result-tags")).getText()).toList();
  }

  private boolean isHeart(String tags) {
    return tags.contains("heart");
  }

  private static boolean hasPicture(Node cell) {
    return ((ImageView) cell.lookup(".image-view")).getImage() != null;
  }

  private void click(String tags) {
    FxThread.run(
        () -> {
          Node cell =
              cells().stream()
                  .filter(it -> ((Label) it.lookup(".result-tags")).getText().equals(tags))
                  .findFirst()
                  .orElseThrow();
          Mouse.click(cell, MouseButton.PRIMARY);
        });
  }

  private static void press(Node node, KeyCode key) {
    FxThread.run(
        () ->
            Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }
}
