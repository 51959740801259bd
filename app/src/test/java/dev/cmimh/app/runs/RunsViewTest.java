package dev.cmimh.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.RunDestinations;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.Mouse;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.workbench.ColouredPairs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real screen in a real window, with three runs of 16, 32 and 64 bits. */
class RunsViewTest {

  /** Where the first of two axes stands, and its top, from the corner of the chart. */
  private static final double FIRST_AXIS = 59;

  private static final double TOP = 47;

  @TempDir private static Path folder;

  private static Workspace workspace;
  private static RunsView view;
  private static Stage stage;

  @BeforeAll
  static void show() throws Exception {
    ColouredPairs.write(folder.resolve("pairs"));
    FxThread.start();
    FxThread.run(RunsViewTest::open);
    FxThread.waitUntil("the runs", () -> table().getItems().size() == 3);
  }

  @AfterAll
  static void close() {
    FxThread.run(stage::hide);
    workspace.close();
  }

  @BeforeEach
  void openAxes() {
    FxThread.run(() -> ((ToggleButton) view.lookup("#runs-parallel")).setSelected(true));
    FxThread.waitForFrames();
    FxThread.run(() -> ((ButtonBase) view.lookup("#parallel-clear")).fire());
    FxThread.waitUntil("all runs", () -> table().getItems().size() == 3);
  }

  @Test
  void aDragAlongAnAxisLetsOnlyTheRunsThroughItStay() {
    drag(FIRST_AXIS, TOP - 5, TOP + 30);

    assertThat(names()).containsExactly("64 bits");
    FxThread.run(() -> ((ButtonBase) view.lookup("#parallel-clear")).fire());
    FxThread.run(() -> assertThat(table().getItems()).hasSize(3));
  }

  @Test
  void aClickOnABrushedAxisTakesTheBrushAway() {
    drag(FIRST_AXIS, TOP - 5, TOP + 30);
    drag(FIRST_AXIS, TOP + 30, TOP + 30);

    assertThat(names()).hasSize(3);
  }

  @Test
  void shiftWithArrowsStretchesABrushAndDeleteRemovesIt() {
    press(KeyCode.LEFT, false);
    press(KeyCode.LEFT, false);
    press(KeyCode.HOME, false);
    press(KeyCode.DOWN, true);
    press(KeyCode.DOWN, true);
    assertThat(names()).containsExactly("64 bits");

    press(KeyCode.DELETE, false);
    assertThat(names()).hasSize(3);
  }

  @Test
  void enterChoosesTheRunAtTheCursor() {
    press(KeyCode.LEFT, false);
    press(KeyCode.LEFT, false);
    press(KeyCode.END, false);
    press(KeyCode.ENTER, false);

    FxThread.run(
        () ->
            assertThat(table().getSelectionModel().getSelectedItem().name()).isEqualTo("16 bits"));
  }

  @Test
  void closingTheAxesShowsAllRunsAgain() {
    drag(FIRST_AXIS, TOP - 5, TOP + 30);
    FxThread.run(() -> ((ToggleButton) view.lookup("#runs-parallel")).fire());

    assertThat(names()).hasSize(3);
  }

  private static void open() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Background atOnce = new Background(Runnable::run, Runnable::run);
    ExplorerHome home = new ExplorerHome(folder.resolve("home"));
    workspace = new Workspace(home, atOnce);
    workspace.open(folder.resolve("pairs").toString(), new ComputeDevice.Cpu());
    train(16, 1);
    train(32, 2);
    train(64, 3);
    view =
        RunsScreen.open(
            new RunsViewModel.Parts(
                workspace,
                new TrainingDesk(workspace, atOnce),
                new NextRun(),
                atOnce,
                new Notices(),
                new Memory(new MemoryFile(home, failure -> {}), Runnable::run, Map.of()),
                Texts.shipped(),
                new RunDestinations(() -> {}, _ -> {}, _ -> {}, _ -> {})),
            new SimpleObjectProperty<>(FigurePalette.light()),
            Background.onThreads("parallel-test", 1, Platform::runLater));
    stage = new Stage();
    stage.setScene(new Scene(view, 1200, 700));
    stage.show();
  }

  private static void train(int bits, long seed) {
    String run = workspace.store().get().create(description(bits, seed)).id();
    workspace.store().get().finish(run, RunState.FINISHED, Duration.ofSeconds(1));
  }

  private static RunDescription description(int bits, long seed) {
    return new RunDescription(
        bits + " bits",
        RunDescription.CMIMH,
        "pairs",
        "sha256:0",
        1,
        DefaultRecipe.hyperParameters()
            .with(
                settings -> {
                  settings.bits = bits;
                  settings.seed = seed;
                }),
        "0.1.0",
        "PyTorch",
        "CPU, 1 thread",
        "");
  }

  @SuppressWarnings("unchecked")
  private static TableView<RunSummary> table() {
    return (TableView<RunSummary>) view.lookup("#runs-table");
  }

  private static List<String> names() {
    return FxThread.call(() -> table().getItems().stream().map(RunSummary::name).toList());
  }

  private static Node plot() {
    return view.lookup("#runs-parallel-view .figure-plot");
  }

  private static void drag(double x, double from, double to) {
    FxThread.run(
        () -> {
          Mouse.fire(plot(), MouseEvent.MOUSE_PRESSED, x, from, MouseButton.PRIMARY);
          Mouse.fire(plot(), MouseEvent.MOUSE_DRAGGED, x, to, MouseButton.PRIMARY);
          Mouse.fire(plot(), MouseEvent.MOUSE_RELEASED, x, to, MouseButton.PRIMARY);
        });
  }

  private static void press(KeyCode code, boolean shift) {
    FxThread.run(
        () ->
            Event.fireEvent(
                plot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
  }
}
