package dev.cmimh.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.Workers;
import dev.cmimh.app.task.Background;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.TrainingEvent;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.ColouredPairs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs on a few pictures; this test's thread is the user interface. */
class TrainingDeskTest {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private final Workers workers = new Workers();
  private final BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
  private final Background background = workers.background(2, userInterface::add);
  private Workspace workspace;
  private TrainingDesk desk;

  @BeforeEach
  void open() throws Exception {
    ColouredPairs.write(folder.resolve("pairs"));
    workspace = new Workspace(new ExplorerHome(folder.resolve("home")), background);
    desk = new TrainingDesk(workspace, background);
    workspace.open(folder.resolve("pairs").toString(), new ComputeDevice.Cpu());
    await(desk::canTrain);
  }

  @AfterEach
  void close() throws InterruptedException {
    desk.stopAndWait();
    workspace.close();
    workers.close();
  }

  @Test
  void trainsToTheEndAndKeepsTheRun() throws Exception {
    desk.train("a run", settings(2));

    assertThat(desk.isActive()).isTrue();
    await(() -> desk.progress().get().state() == TrainingState.FINISHED);
    TrainingProgress progress = desk.training().get();
    assertThat(progress.share()).isEqualTo(1);
    assertThat(progress.lastEpoch().orElseThrow().epoch()).isEqualTo(2);
    assertThat(progress.secondsLeft()).isEmpty();
    Run stored = workspace.store().get().find(progress.run().orElseThrow().id());
    assertThat(stored.state()).isEqualTo(RunState.FINISHED);
    assertThat(stored.description().name()).isEqualTo("a run");
  }

  @Test
  void aListenerHearsTheBeginningBeforeAnyStep() throws Exception {
    List<String> heard = new ArrayList<>();
    desk.addListener(
        new TrainingDesk.RunListener() {
          @Override
          public void begins(Run run, double stepsPerEpoch, boolean fromStart) {
            heard.add("begins, steps an epoch " + stepsPerEpoch);
          }

          @Override
          public void hears(TrainingEvent event) {
            heard.add(event.getClass().getSimpleName());
          }
        });

    desk.train("a run", settings(1));
    await(() -> desk.progress().get().state() == TrainingState.FINISHED);

    assertThat(heard.subList(0, 3))
        .containsExactly("begins, steps an epoch 4.0", "StateChanged", "Stepped");
    assertThat(heard).endsWith("EpochEnded", "StateChanged");
  }

  @Test
  void whoListensInTheMiddleIsToldWhichRunGoesOn() throws Exception {
    desk.train("a run", settings(10_000));
    await(() -> desk.training().get().steps() > 0);
    List<String> heard = new ArrayList<>();

    desk.addListener(
        new TrainingDesk.RunListener() {
          @Override
          public void begins(Run run, double stepsPerEpoch, boolean fromStart) {
            heard.add(run.description().name() + ", " + stepsPerEpoch + ", " + fromStart);
          }

          @Override
          public void hears(TrainingEvent event) {}
        });

    assertThat(heard).containsExactly("a run, 4.0, false");
  }

  @Test
  void aPausedRunDoesSingleStepsAndGoesOn() throws Exception {
    desk.train("a run", settings(10_000));
    await(() -> desk.training().get().steps() > 0);
    desk.pause();
    await(() -> desk.progress().get().state() == TrainingState.PAUSED);
    long before = desk.training().get().steps();

    desk.step();
    await(() -> desk.training().get().steps() == before + 1);
    await(() -> desk.progress().get().state() == TrainingState.PAUSED);
    desk.goOn();
    await(() -> desk.training().get().steps() > before + 1);
  }

  @Test
  void aChangedWeightActsInTheNextStepAndIsKept() throws Exception {
    desk.train("a run", settings(10_000));
    await(() -> desk.training().get().steps() > 0);
    desk.pause();
    await(() -> desk.progress().get().state() == TrainingState.PAUSED);
    long before = desk.training().get().steps();
    LiveKnobs changed = new LiveKnobs(30, 10, 2.5, 0.01, 0.1, 1e-3, 1e-3);

    desk.change(changed);
    desk.step();
    await(() -> desk.training().get().steps() == before + 1);

    assertThat(desk.training().get().lastStep().orElseThrow().knobs()).isEqualTo(changed);
    assertThat(desk.training().get().knobs()).contains(changed);
    String run = desk.progress().get().run().orElseThrow().id();
    assertThat(workspace.store().get().liveChanges(run))
        .containsExactly(new LiveChange(before + 1, changed));
  }

  @Test
  void aStoppedRunGoesOnFromItsCheckpoint() throws Exception {
    desk.train("a run", settings(10_000));
    await(() -> desk.training().get().steps() > 5);
    desk.stop();
    await(() -> desk.progress().get().state() == TrainingState.STOPPED);
    Run run = desk.progress().get().run().orElseThrow();
    long stopped = desk.training().get().steps();

    desk.resume(run);
    await(() -> desk.training().get().steps() > stopped);

    assertThat(desk.progress().get().run().orElseThrow().id()).isEqualTo(run.id());
  }

  @Test
  void aSecondRunCannotBeginBesideTheFirst() throws Exception {
    desk.train("the first", settings(10_000));
    await(() -> desk.training().get().steps() > 0);

    desk.train("the second", settings(1));

    assertThat(desk.progress().get().run().orElseThrow().description().name())
        .isEqualTo("the first");
    assertThat(workspace.store().get().list()).hasSize(1);
  }

  private static HyperParameters settings(int epochs) {
    HyperParameters recipe = DefaultRecipe.hyperParameters();
    return new HyperParameters(
        16,
        1,
        epochs,
        8,
        recipe.network(),
        recipe.optimizer(),
        recipe.criticInput(),
        recipe.modalityGapWarmUp(),
        recipe.knobs());
  }

  /** Does what the user interface has to do until the condition holds. */
  private void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(workspace.failure().get()).isNull();
      assertThat(desk.failure().get()).isNull();
      Runnable message = userInterface.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      assertThat(message).as("something happens in time").isNotNull();
      message.run();
    }
  }
}
