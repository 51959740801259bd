package dev.cmimh.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.support.Drop;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.Mouse;
import dev.cmimh.app.support.OpenEmoji;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.retrieval.SearchService;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What comes into the Search screen by hand: dropped, pasted, chosen, from a menu, or wrong. */
class SearchInputTest {

  @RegisterExtension private static final OpenEmoji EMOJI = new OpenEmoji();

  private final Workspace workspace = EMOJI.workspace();
  @TempDir private Path folder;
  private SearchWindow window;
  private Path picture;

  @BeforeAll
  static void startToolkit() {
    FxThread.start();
  }

  @BeforeEach
  void show() throws Exception {
    picture = folder.resolve("own.png");
    ImageIO.write(workspace.dataset().get().pictures().picture(7), "png", picture.toFile());
    window = SearchWindow.show(workspace, folder);
  }

  @AfterEach
  void hide() {
    window.hide();
  }

  @Test
  void aDroppedPictureAsks() {
    drop(picture);

    FxThread.waitUntil("the task", () -> window.task().equals("Img->Img"));
    assertThat(FxThread.call(() -> window.textOf(".query-title"))).contains("own.png");
  }

  @Test
  void whatIsNoPictureIsRefusedInASentenceAndTheAnswersStay() throws Exception {
    type("heart");
    Path large = folder.resolve("large.png");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(200_000_001);
    }

    dropAndRead(Files.writeString(folder.resolve("notes.txt"), "words"), "notes.txt is not a");
    dropAndRead(folder, "is a folder: name a picture in it");
    dropAndRead(Files.write(folder.resolve("b.png"), new byte[] {1, 2}), "b.png is not a picture");
    dropAndRead(large, "large.png has 201 MB: give a picture of at most 200 MB");

    assertThat(FxThread.call(() -> window.field().getText())).isEqualTo("heart");
    assertThat(FxThread.call(() -> window.task())).isEqualTo("Txt->Img");
  }

  @Test
  void droppedWordsAreNoPictureAndThatIsSaid() {
    ClipboardContent words = new ClipboardContent();
    words.putString("heart");

    FxThread.run(() -> Drop.content(window.node(".results"), words));

    FxThread.waitUntil(
        "the sentence", () -> window.message().startsWith("There is no picture in it."));
  }

  @Test
  void aPastedPictureAsks() {
    WritableImage image = new WritableImage(40, 40);
    for (int i = 0; i < 1600; i++) {
      image.getPixelWriter().setColor(i % 40, i / 40, i % 40 < 20 ? Color.RED : Color.WHITE);
    }
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);

    paste(content);

    FxThread.waitUntil("the task", () -> window.task().equals("Img->Img"));
    assertThat(FxThread.call(() -> window.textOf(".query-title"))).contains("pasted picture");
  }

  @Test
  void aPastedFileAsksAndPastedWordsAreWords() {
    ClipboardContent file = new ClipboardContent();
    file.putFiles(List.of(picture.toFile()));
    paste(file);
    FxThread.waitUntil("the task", () -> window.task().equals("Img->Img"));

    ClipboardContent words = new ClipboardContent();
    words.putString("heart");
    paste(words);

    FxThread.waitUntil("the task", () -> window.task().equals("Txt->Img"));
    assertThat(FxThread.call(() -> window.field().getText())).isEqualTo("heart");
  }

  @Test
  void aPictureOfTheClipboardIsPastedInTheFieldByItsKeys() {
    ClipboardContent file = new ClipboardContent();
    file.putFiles(List.of(picture.toFile()));

    FxThread.run(
        () -> {
          Clipboard.getSystemClipboard().setContent(file);
          window.field().requestFocus();
          Event.fireEvent(
              window.field(),
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
        });

    FxThread.waitUntil("the task", () -> window.task().equals("Img->Img"));
    assertThat(FxThread.call(() -> window.field().getText())).isEmpty();
  }

  @Test
  void aChosenPictureAsksAndAChooserThatIsClosedChangesNothing() {
    type("heart");
    window.view().sources().setChooser(_ -> Optional.empty());
    FxThread.run(() -> button("#search-choose").fire());
    assertThat(FxThread.call(() -> window.field().getText())).isEqualTo("heart");

    window.view().sources().setChooser(_ -> Optional.of(picture));
    FxThread.run(() -> button("#search-choose").fire());

    FxThread.waitUntil("the task", () -> window.task().equals("Img->Img"));
  }

  @Test
  void theMenuOfAResultAsksWithItsWords() {
    FxThread.run(() -> rightClick(window.cells().iterator().next()));
    FxThread.waitUntil("the menu", () -> openMenu().isPresent());

    FxThread.run(() -> openMenu().orElseThrow().getItems().getLast().fire());

    FxThread.waitUntil("the task", () -> window.task().equals("Txt->Img"));
    assertThat(FxThread.call(() -> window.textOf(".query-title"))).startsWith("Words of");
    FxThread.run(() -> openMenu().ifPresent(ContextMenu::hide));
  }

  @Test
  void anEmptyQueryLeavesPicturesToPickFrom() {
    type("heart");
    type("   ");

    FxThread.waitUntil("help", () -> window.message().startsWith("Type words, drop or paste"));
    assertThat(FxThread.call(() -> window.cells())).isNotEmpty();
  }

  @Test
  void unknownWordsAreNamedInTheWindow() {
    type("heart xyzzyq");

    FxThread.waitUntil("the sentence", () -> window.message().contains("xyzzyq"));
    assertThat(FxThread.call(() -> window.task())).isEqualTo("Txt->Img");
  }

  @Test
  void offeredWordsDoNotCoverWhatIsSaid() {
    FxThread.run(() -> window.field().requestFocus());
    FxThread.waitUntil(
        "offers below a sentence",
        () -> {
          window.field().setText("");
          window.field().setText("xyzzyq hea");
          window.field().end();
          return window.node(".completions").isVisible();
        });
    FxThread.waitUntil("the sentence", () -> window.message().contains("xyzzyq"));
    FxThread.waitForFrames();

    assertThat(FxThread.call(() -> window.bounds(".completions")).getMinY())
        .isGreaterThanOrEqualTo(FxThread.call(() -> window.bounds("#search-message")).getMaxY());
  }

  @Test
  void theLargestDistanceFollowsTheLengthOfTheCodes() {
    SearchSettings settings = new SearchSettings(OpenEmoji.memory(folder));
    WishPane wishes = FxThread.call(() -> new WishPane(settings, Texts.shipped()));
    Slider within = (Slider) wishes.lookup("#search-radius");

    FxThread.run(() -> wishes.useBits(64));
    assertThat(within.getMax()).isEqualTo(64);
    assertThat(settings.radius().get()).isEqualTo(SearchService.ANY_DISTANCE);

    FxThread.run(() -> within.setValue(40));
    assertThat(settings.radius().get()).isEqualTo(40);
    FxThread.run(() -> wishes.useBits(16));
    assertThat(within.getValue()).isEqualTo(16);
    FxThread.run(() -> wishes.useBits(64));
    assertThat(within.getValue()).isEqualTo(40);
    assertThat(settings.radius().get()).isEqualTo(40);
  }

  private void dropAndRead(Path file, String sentence) {
    drop(file);
    FxThread.waitUntil(sentence, () -> window.message().contains(sentence));
  }

  private void drop(Path file) {
    FxThread.run(() -> Drop.files(window.node(".results"), List.of(file)));
  }

  private void paste(ClipboardContent content) {
    FxThread.run(
        () -> {
          Clipboard.getSystemClipboard().setContent(content);
          button("#search-paste").fire();
        });
  }

  private void type(String words) {
    FxThread.run(() -> window.field().setText(words));
    if (!words.isBlank()) {
      FxThread.waitUntil(
          "the answer to " + words,
          () -> words.equals(window.node("#search-results").getUserData()));
    }
  }

  private Button button(String selector) {
    return (Button) window.node(selector);
  }

  private static Optional<ContextMenu> openMenu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst();
  }

  private static void rightClick(Node cell) {
    Mouse.click(cell, MouseButton.SECONDARY);
  }
}
