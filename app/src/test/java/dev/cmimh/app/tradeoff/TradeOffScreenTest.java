package dev.cmimh.app.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.cmimh.app.chart.TradeOffView;
import dev.cmimh.app.desk.NextRun;
import dev.cmimh.app.desk.RunDestinations;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.memory.MemoryFile;
import dev.cmimh.app.support.FxThread;
import dev.cmimh.app.support.SmallData;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.sweep.SweepParameter;
import dev.cmimh.model.sweep.SweepPlan;
import dev.cmimh.model.sweep.Swept;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.trial.SweepJob;
import dev.cmimh.model.trial.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real screen in a real window, showing a sweep that is over. */
class TradeOffScreenTest {

  @TempDir private static Path folder;

  private static final List<Run> OPENED = new ArrayList<>();
  private static final List<String> LISTED = new ArrayList<>();
  private static Workspace workspace;
  private static TradeOffScreen screen;
  private static Stage stage;

  @BeforeAll
  static void show() throws Exception {
    Path data = SmallData.write(folder.resolve("data"));
    ExplorerHome home = new ExplorerHome(folder.resolve("home"));
    sweep(home, data);
    FxThread.start();
    FxThread.run(() -> open(home, data));
    FxThread.waitUntil("the figure", () -> !nodes(".tradeoff-choice").isEmpty() && isDrawn());
  }

  @AfterAll
  static void close() {
    FxThread.run(stage::hide);
    workspace.close();
  }

  @Test
  void keysLeadToTheRunsOfAValueAndThoseToSearchAndToTheList() {
    press(KeyCode.RIGHT);
    press(KeyCode.RIGHT);
    assertThat(label(".figure-reading-epoch")).isEqualTo("modality-gap (KL) weight 2");
    press(KeyCode.ENTER);

    FxThread.run(
        () -> {
          assertThat(nodes(".trial-card")).hasSize(1);
          ((ButtonBase) screen.lookup("#trial-search")).fire();
          ((ButtonBase) screen.lookup("#trial-list")).fire();
        });
    FxThread.waitUntil("the run", () -> !OPENED.isEmpty());

    assertThat(OPENED.getFirst().description().hyperParameters().knobs().modalityGapWeight())
        .isEqualTo(2);
    assertThat(LISTED).containsExactly(OPENED.getFirst().id());
    press(KeyCode.ESCAPE);
    FxThread.run(() -> assertThat(screen.lookup(".trials").isVisible()).isFalse());
  }

  @Test
  void everyFieldIsNamedForWhoCannotSeeIt() {
    FxThread.run(
        () ->
            assertThat(nodes(".text-input"))
                .hasSize(4)
                .allMatch(field -> !field.getAccessibleText().isEmpty()));
  }

  @Test
  void failuresAreToldBelowTheFigure() {
    assertThat(label(".sweep-failures .label"))
        .isEqualTo("Value 3, seed 1: The loss is not finite.");
    assertThat(label("#tradeoff-status")).isEqualTo("All 3 trials are done; 1 failed");
  }

  private static void sweep(ExplorerHome home, Path data)
      throws ExecutionException, InterruptedException {
    try (RunStore store = RunStore.open(home)) {
      ToldTrials trials = new ToldTrials(() -> store);
      trials.failing.add(3.0);
      trials.let.release(10);
      SweepPlan plan =
          new SweepPlan(
              new Swept.Cmimh(
                  SweepParameter.MODALITY_GAP_WEIGHT,
                  DefaultRecipe.hyperParameters().withEpochs(1)),
              List.of(1.0, 2.0, 3.0),
              List.of(1L),
              data.toString(),
              Split.Part.VALIDATION,
              "");
      SweepJob.start(
              store, trials, store.sweeps().create(plan).id(), false, new Workers(1, 1), _ -> {})
          .end()
          .get();
    }
  }

  private static void open(ExplorerHome home, Path data) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Background background = Background.onThreads("screen-test", 1, Platform::runLater);
    Texts texts = Texts.shipped();
    workspace = new Workspace(home, background);
    TradeOffViewModel model =
        new TradeOffViewModel(
            workspace,
            new SweepDesk(workspace, new ToldTrials(() -> workspace.store().get()), background),
            new NextRun(),
            background,
            new Memory(new MemoryFile(home, _ -> {}), Runnable::run, Map.of()),
            texts,
            2);
    screen =
        new TradeOffScreen(
            model,
            new TradeOffView(
                new SimpleObjectProperty<>(FigurePalette.light()),
                Background.onThreads("screen-test-drawing", 1, Platform::runLater),
                texts.bundle()),
            texts,
            new RunDestinations(() -> {}, OPENED::add, _ -> {}, LISTED::addAll));
    workspace.open(data.toString(), new ComputeDevice.Cpu());
    stage = new Stage();
    stage.setScene(new Scene(screen, 1000, 600));
    stage.show();
  }

  private static boolean isDrawn() {
    return nodes(".figure-plot .image-view").stream().anyMatch(Node::isVisible);
  }

  private static void press(KeyCode code) {
    FxThread.run(
        () -> {
          Node plot = screen.lookup(".figure-plot");
          plot.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
  }

  private static String label(String selector) {
    return FxThread.call(() -> ((Label) screen.lookup(selector)).getText());
  }

  private static List<Node> nodes(String selector) {
    return screen == null ? List.of() : List.copyOf(screen.lookupAll(selector));
  }
}
