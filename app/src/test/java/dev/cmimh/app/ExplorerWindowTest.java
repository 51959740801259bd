package dev.cmimh.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole window with its real screens, clicked through on a small data set. Leaves a picture of
 * each screen in both themes in {@code target/screenshots}.
 */
class ExplorerWindowTest extends OpenWindow {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  @Override
  Wiring wire() {
    return new Wiring(home, systemIsDark);
  }

  @BeforeEach
  void waitForTheData() {
    waitUntilAllIsOpen();
  }

  @Test
  void trainsIsChangedWhileItLearnsPausesStepsAndIsStoppedByClosing() throws Exception {
    trainForLong();

    TextField weight = weightField();
    FxThread.run(
        () -> {
          weight.requestFocus();
          weight.setText("2.5");
          Event.fireEvent(weight, new ActionEvent());
        });
    FxThread.waitUntil(
        "the weight acts",
        () -> progress().lastStep().orElseThrow().knobs().modalityGapWeight() == 2.5);
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
  void everyScreenIsDrawnInBothThemes() throws IOException {
    trainForLong();
    FxThread.waitUntil("an epoch was judged", () -> progress().lastEpoch().isPresent());
    for (String theme : new String[] {"light", "dark"}) {
      FxThread.run(() -> systemIsDark.set(theme.equals("dark")));
      click("#rail-tune");
      FxThread.waitUntil(
          "charts are drawn", () -> drawn("FramePicture", stage.getScene().getRoot()) > 1);
      keep("tune-" + theme);
      click("#rail-search");
      askFor("red disc");
      FxThread.waitUntil("pictures are drawn", () -> drawnPictures() > 3);
      keep("search-" + theme);
    }
  }

  private void keep(String name) throws IOException {
    FxThread.waitForFrames();
    BufferedImage picture = FxThread.snapshot(stage.getScene());
    Files.createDirectories(SCREENSHOTS);
    File file = SCREENSHOTS.resolve(name + ".png").toFile();
    ImageIO.write(picture, "png", file);
    assertThat(FxThread.call(() -> Contrast.faults(stage.getScene().getRoot())))
        .as("texts that stand out too little in " + file)
        .isEmpty();
    assertThat(BlankShare.of(picture)).as("share of blank areas in " + file).isLessThan(0.5);
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

  private TextField weightField() {
    return FxThread.call(
        () -> (TextField) stage.getScene().lookup("#setting-modality-gap .setting-field"));
  }

  private TrainingProgress progress() {
    return wiring.desk().training().get();
  }
}
