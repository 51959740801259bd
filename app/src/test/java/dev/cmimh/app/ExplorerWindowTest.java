package dev.cmimh.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.desk.MethodChoice;
import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.support.BlankShare;
import dev.cmimh.app.support.Contrast;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.Mouse;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.TrainingState;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole window with its real screens, clicked through on a small data set. Leaves a picture of
 * each screen in both themes in {@code target/screenshots}.
 */
class ExplorerWindowTest extends OpenWindow {

  private static final double FULL = 0.5;

  /** There is no sweep to draw, and one run to list. */
  private static final double WITH_ONE_RUN = 0.8;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @BeforeEach
  void waitForTheData() {
    waitUntilAllIsOpen();
  }

  @Test
  void trainsIsChangedWhileItLearnsPausesStepsAndIsStoppedByClosing() throws Exception {
    trainForLong();

    type("#setting-modality-gap", "2.5");
    FxThread.waitUntil("the weight acts", () -> actingGap() == 2.5);
    click("#header-pause");
    FxThread.waitUntil("it waits", () -> progress().state() == TrainingState.PAUSED);
    long steps = FxThread.call(() -> progress().steps());
    click("#header-step");
    FxThread.waitUntil("one step more", () -> progress().steps() == steps + 1);
    String run = FxThread.call(() -> progress().run().orElseThrow().id());
    close();
    try (RunStore store = RunStore.open(home)) {
      assertThat(store.liveChanges(run))
          .extracting(LiveChange::knobs)
          .last()
          .matches(knobs -> knobs.modalityGapWeight() == 2.5);
      assertThat(store.find(run).state()).isEqualTo(RunState.STOPPED);
    }
  }

  @Test
  void aLiveChangeIsTakenBackAndDoneAgainFromAnotherScreen() {
    trainForLong();
    type("#setting-modality-gap", "2.5");
    FxThread.waitUntil("the weight acts", () -> actingGap() == 2.5);
    click("#rail-search");
    focus("#rail-search");

    press(KeyCode.Z, false, true);
    FxThread.waitUntil("the weight of before acts", () -> actingGap() == 0.8);
    press(KeyCode.Z, true, true);
    FxThread.waitUntil("the change acts again", () -> actingGap() == 2.5);
    press(KeyCode.Z, false, true);
    press(KeyCode.Y, false, true);
    FxThread.waitUntil("and once more", () -> actingGap() == 2.5);
    assertThat(weightField().getText()).isEqualTo("2.5");
  }

  @Test
  void asksTheRunInTrainingByWordsAndByAClickOnAnAnswer() {
    trainForLong();
    click("#rail-search");

    askFor("red disc");
    FxThread.waitUntil("pictures are drawn", () -> drawnPictures() > 3);

    FxThread.run(() -> clickOn(results().lookup(".result-cell")));
    FxThread.waitUntil(
        "the answer to a picture",
        () -> !"red disc".equals(results().getUserData()) && drawnPictures() > 3);
  }

  @Test
  void anotherMethodIsChosenSetTrainedMeasuredAndAsked() {
    choose("acq");
    type("#setting-rounds", "7");
    for (boolean dark : new boolean[] {false, true}) {
      FxThread.run(() -> systemIsDark.set(dark));
      FxThread.waitForFrames();
      assertThat(FxThread.call(() -> Contrast.faults(stage.getScene().getRoot()))).isEmpty();
    }
    click("#header-train");
    FxThread.waitUntil("it has learned", () -> latest().state() == TrainingState.FINISHED);

    FittingProgress fit = (FittingProgress) FxThread.call(this::latest);
    assertThat(fit.rounds()).isBetween(1, 7);
    FxThread.waitUntil("its figures are shown", () -> text("#key-figures").contains(" %"));
    assertThat(FxThread.call(() -> text("#caption"))).startsWith("Finished: ACQ window run");
    click("#rail-search");
    askFor("red disc");
    FxThread.waitUntil("pictures are drawn", () -> drawnPictures() > 3);
    assertThat(fit.verdict().orElseThrow().headline()).hasSize(4);
    click("#rail-tune");
    choose("cmimh");
    TextField weight = weightField();
    assertThat(weight.getText()).isEqualTo("0.8");
  }

  @Test
  void everyScreenIsDrawnInBothThemes() throws IOException {
    trainForLong();
    FxThread.waitUntil("an epoch was judged", () -> progress().lastEpoch().isPresent());
    for (String theme : new String[] {"light", "dark"}) {
      FxThread.run(() -> systemIsDark.set(theme.equals("dark")));
      click("#rail-tune");
      FxThread.waitUntil(
          "charts are drawn", () -> drawn("FramePicture", stage.getScene().getRoot()) > 1);
      keep("tune-" + theme, FULL);
      click("#rail-search");
      askFor("red disc");
      FxThread.waitUntil("pictures are drawn", () -> drawnPictures() > 3);
      keep("search-" + theme, FULL);
      for (String screen : List.of("codes", "tradeoff", "runs")) {
        click("#rail-" + screen);
        keep(screen + "-" + theme, WITH_ONE_RUN);
      }
    }
  }

  /** By the mouse, from the list that the box opens. */
  private void choose(String method) {
    FxThread.run(() -> pressAndRelease(methods()));
    FxThread.waitForFrames();
    FxThread.run(
        () ->
            ((ComboBoxListViewSkin<?>) methods().getSkin())
                .getPopupContent().lookupAll(".list-cell").stream()
                    .map(node -> (ListCell<?>) node)
                    .filter(
                        cell ->
                            cell.getItem() instanceof MethodChoice choice
                                && choice.key().equals(method))
                    .findFirst()
                    .ifPresent(ExplorerWindowTest::pressAndRelease));
    FxThread.waitUntil(
        method + " is chosen",
        () -> wiring.nextRun().method().get().key().equals(method) && !methods().isShowing());
  }

  private static void pressAndRelease(Node node) {
    Mouse.fire(node, MouseEvent.MOUSE_PRESSED, 5, 5, MouseButton.PRIMARY);
    Mouse.fire(node, MouseEvent.MOUSE_RELEASED, 5, 5, MouseButton.PRIMARY);
  }

  private RunProgress latest() {
    return wiring.desk().progress().get();
  }

  private void keep(String name, double mostBlank) throws IOException {
    FxThread.waitForFrames();
    BufferedImage picture = FxThread.snapshot(stage.getScene());
    Files.createDirectories(SCREENSHOTS);
    File file = SCREENSHOTS.resolve(name + ".png").toFile();
    ImageIO.write(picture, "png", file);
    assertThat(FxThread.call(() -> Contrast.faults(stage.getScene().getRoot())))
        .as("texts that stand out too little in " + file)
        .isEmpty();
    assertThat(BlankShare.of(picture)).as("share of blank areas in " + file).isLessThan(mostBlank);
  }

  private void trainForLong() {
    FxThread.run(
        () ->
            wiring
                .nextRun()
                .parameters()
                .set(wiring.nextRun().parameters().get().withEpochs(1_000_000)));
    click("#header-train");
    FxThread.waitUntil("the first step", () -> progress().steps() > 0);
  }

  private void askFor(String words) {
    FxThread.run(() -> ((TextField) stage.getScene().lookup("#search-field")).setText(words));
    FxThread.waitUntil(
        "the answer to " + words, () -> words.equals(String.valueOf(results().getUserData())));
  }

  private static void clickOn(Node node) {
    Mouse.click(node, MouseButton.PRIMARY);
  }

  private Node results() {
    return stage.getScene().lookup("#search-results");
  }

  private long drawnPictures() {
    return drawn("ImageView", results());
  }

  private static long drawn(String kind, Node parent) {
    return parent.lookupAll(kind).stream()
        .filter(node -> node instanceof ImageView view && view.getImage() != null)
        .count();
  }

  private double actingGap() {
    return progress().lastStep().orElseThrow().knobs().modalityGapWeight();
  }

  private TrainingProgress progress() {
    return wiring.desk().training().get();
  }
}
