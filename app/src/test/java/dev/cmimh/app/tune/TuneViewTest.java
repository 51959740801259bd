package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.cmimh.app.chart.LiveFigures;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.Workers;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.StepReport;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.ColouredPairs;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Tune screen in a window, with real runs on a few pictures. */
class TuneViewTest {

  @TempDir private Path folder;

  private final Workers workers = new Workers();
  private final Background background = workers.background(2, Platform::runLater);
  private final NextRun nextRun = new NextRun();
  private Workspace workspace;
  private TrainingDesk desk;
  private LiveFigures figures;
  private TuneView view;
  private Stage stage;

  @BeforeAll
  static void startToolkit() {
    FxThread.start();
    FxThread.run(
        () -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
  }

  @BeforeEach
  void open() throws Exception {
    ColouredPairs.write(folder.resolve("pairs"));
    FxThread.run(this::show);
    FxThread.waitUntil("an engine", desk::canTrain);
  }

  @AfterEach
  void close() throws InterruptedException {
    desk.stopAndWait();
    FxThread.run(stage::hide);
    figures.close();
    workspace.close();
    workers.close();
  }

  @Test
  void beforeAnyRunTheShippedExampleIsOnShowAndNamedSo() {
    FxThread.waitUntil("the shipped run", () -> !caption().isEmpty());

    assertThat(caption()).isEqualTo("Shipped example run. Press Train to begin your own.");
  }

  @Test
  void theGapSliderMovedByKeyActsInTheNextStepAndIsKept() {
    trainAndPause();
    long before = progress().steps();
    press(slider("modality-gap"), KeyCode.RIGHT);
    LiveKnobs moved = nextRun.parameters().get().knobs();
    assertThat(moved.modalityGapWeight()).isGreaterThan(0.8);

    stepOnce();

    assertThat(progress().lastStep().map(StepReport::knobs)).contains(moved);
    assertThat(changes()).containsExactly(new LiveChange(before + 1, moved));
  }

  @Test
  void aTypedGapWeightActsAndItsUndoActsAgain() {
    trainAndPause();
    type("modality-gap", "2.5");
    stepOnce();
    assertThat(actingGap()).isEqualTo(2.5);

    FxThread.run(() -> ((Button) view.lookup("#undo")).fire());
    stepOnce();
    assertThat(actingGap()).isEqualTo(0.8);
    assertThat(changes())
        .extracting(it -> it.knobs().modalityGapWeight())
        .containsExactly(2.5, 0.8);
  }

  @Test
  void theUndoShortcutWorksInsideAField() {
    type("modality-gap", "2.5");
    FxThread.run(
        () ->
            Event.fireEvent(
                field("modality-gap"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false)));

    assertThat(FxThread.call(() -> field("modality-gap").getText())).isEqualTo("0.8");
  }

  @Test
  void aWrongValueIsExplainedBesideItsField() {
    type("bits", "500");

    assertThat(FxThread.call(() -> error("bits")))
        .isEqualTo("Code length: 500 is not a whole number from 1 to 128; 32 is kept.");
    assertThat(nextRun.parameters().get().bits()).isEqualTo(32);
  }

  @Test
  void theButtonBesideTheSeedDrawsAnotherAndIsNamed() {
    long before = nextRun.parameters().get().seed();
    Button another = (Button) view.lookup("#setting-seed .setting-draw");

    FxThread.run(another::fire);

    assertThat(another.getAccessibleText()).isEqualTo("Seed: draw another");
    assertThat(nextRun.parameters().get().seed()).isNotEqualTo(before);
    assertThat(FxThread.call(() -> field("seed").getText()))
        .isEqualTo(String.valueOf(nextRun.parameters().get().seed()));
  }

  @Test
  void aRunGoesOnAfterAPauseAndAResumedRunBringsItsWeights() {
    trainAndPause();
    type("modality-gap", "2.5");
    stepOnce();
    FxThread.run(desk::goOn);
    FxThread.waitUntil("more steps", () -> progress().state() == TrainingState.RUNNING);
    FxThread.run(desk::stop);
    FxThread.waitUntil("the stop", () -> progress().state() == TrainingState.STOPPED);
    Run run = progress().run().orElseThrow();
    type("modality-gap", "7");

    FxThread.run(() -> desk.resume(run));
    FxThread.waitUntil(
        "the weight of the run", () -> field("modality-gap").getText().equals("2.5"));
    assertThat(caption()).startsWith("In training: ");
  }

  @Test
  void anEnlargedChartTakesAllTheRoomUntilEscape() {
    List<Node> charts =
        List.copyOf(FxThread.call(() -> view.lookupAll(".charts-panel .figure-view")));
    Node second = charts.get(1);
    double before = FxThread.call(() -> second.getLayoutBounds().getHeight());

    FxThread.run(() -> enlarge(second).fire());
    FxThread.waitForFrames();
    assertThat(FxThread.call(() -> charts.stream().filter(Node::isVisible).toList()))
        .containsExactly(second);
    assertThat(FxThread.call(() -> second.getLayoutBounds().getHeight())).isGreaterThan(before);

    press(second, KeyCode.ESCAPE);

    assertThat(FxThread.call(() -> charts.stream().filter(Node::isVisible).toList()))
        .isEqualTo(charts);
    assertThat(FxThread.call(() -> enlarge(second).getAccessibleText()))
        .isEqualTo("Enlarge this chart");
  }

  @Test
  void aRunIsPinnedFromItsMenuAndTakenAway() {
    trainAndPause();
    FxThread.run(() -> Event.fireEvent(pinMenu(), new Event(MenuButton.ON_SHOWING)));
    FxThread.waitUntil("a run to pin", () -> pinMenu().getItems().getFirst().getOnAction() != null);

    FxThread.run(() -> pinMenu().getItems().getFirst().fire());
    FxThread.waitUntil("it is pinned", () -> view.lookup("#unpin").isVisible());
    assertThat(memory().get("tune.pinned")).contains(progress().run().orElseThrow().id());

    FxThread.run(() -> ((Button) view.lookup("#unpin")).fire());
    assertThat(FxThread.call(() -> view.lookup("#unpin").isVisible())).isFalse();
  }

  @Test
  void foldedGroupsAndSmoothingComeBackAtTheNextStart() {
    FxThread.run(
        () -> {
          ((TitledPane) view.lookup(".setting-group")).setExpanded(false);
          ((Slider) view.lookup("#smoothing")).setValue(0.5);
          ((ToggleButton) view.lookup("#raw")).fire();
          stage.hide();
        });
    figures.close();
    workspace.close();

    FxThread.run(this::show);
    FxThread.waitUntil("an engine", desk::canTrain);

    assertThat(FxThread.call(() -> ((TitledPane) view.lookup(".setting-group")).isExpanded()))
        .isFalse();
    assertThat(FxThread.call(() -> ((Slider) view.lookup("#smoothing")).getValue())).isEqualTo(0.5);
    assertThat(FxThread.call(() -> ((ToggleButton) view.lookup("#raw")).isSelected())).isFalse();
  }

  private static Button enlarge(Node chart) {
    return chart.lookupAll(".figure-tool").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> button.getAccessibleText().contains("this chart"))
        .findFirst()
        .orElseThrow();
  }

  private MenuButton pinMenu() {
    return (MenuButton) view.lookup("#pin");
  }

  private void show() {
    workspace = new Workspace(new ExplorerHome(folder.resolve("home")), background);
    desk = new TrainingDesk(workspace, background);
    figures = new LiveFigures(FigurePalette.light());
    view =
        new TuneView(
            new TuneView.Parts(
                workspace,
                desk,
                SettingsDesk.over(nextRun, desk, background),
                figures,
                new SimpleObjectProperty<>(FigurePalette.light()),
                background,
                memory(),
                Texts.shipped()));
    stage = new Stage();
    stage.setScene(new Scene(view, 940, 620));
    stage.show();
    workspace.open(folder.resolve("pairs").toString(), new ComputeDevice.Cpu());
  }

  private Memory memory() {
    MemoryFile file = new MemoryFile(new ExplorerHome(folder.resolve("home")), _ -> {});
    return new Memory(file, Runnable::run, file.read().values());
  }

  private void trainAndPause() {
    FxThread.run(
        () ->
            desk.train(
                "a run",
                nextRun
                    .parameters()
                    .get()
                    .with(
                        settings -> {
                          settings.epochs = 10_000;
                          settings.batchSize = 8;
                          settings.network =
                              settings.network.with(
                                  network -> {
                                    network.encoderWidth = 16;
                                    network.decoderWidth = 16;
                                  });
                        })));
    FxThread.waitUntil("steps", () -> progress().steps() > 0);
    FxThread.run(desk::pause);
    FxThread.waitUntil("the pause", () -> progress().state() == TrainingState.PAUSED);
  }

  private void stepOnce() {
    long before = progress().steps();
    FxThread.run(desk::step);
    FxThread.waitUntil(
        "a step",
        () -> progress().steps() == before + 1 && progress().state() == TrainingState.PAUSED);
  }

  private TrainingProgress progress() {
    return desk.training().get();
  }

  private double actingGap() {
    return progress().lastStep().orElseThrow().knobs().modalityGapWeight();
  }

  private List<LiveChange> changes() {
    return workspace.store().get().liveChanges(progress().run().orElseThrow().id());
  }

  private void press(Node node, KeyCode key) {
    FxThread.run(
        () ->
            Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }

  private void type(String setting, String text) {
    FxThread.run(
        () -> {
          field(setting).setText(text);
          field(setting).fireEvent(new javafx.event.ActionEvent());
        });
  }

  private Node slider(String setting) {
    return view.lookup("#setting-" + setting + " .setting-slider");
  }

  private TextField field(String setting) {
    return (TextField) view.lookup("#setting-" + setting + " .setting-field");
  }

  private String error(String setting) {
    return ((Label) view.lookup("#setting-" + setting + " .setting-error")).getText();
  }

  private String caption() {
    return ((Label) view.lookup("#caption")).getText();
  }
}
