package dev.cmimh.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.ToldMethod;
import dev.cmimh.app.support.Workers;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Delay;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.ColouredPairs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods that are fitted at one go, on a few pictures; this test's thread is the window's. */
class FittedRunTest {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final MethodSettings SETTINGS = MethodSettings.usual(16, 1);

  @TempDir private Path folder;

  private final Workers workers = new Workers();
  private final BlockingQueue<Runnable> userInterface = new LinkedBlockingQueue<>();
  private final Background background = workers.background(2, userInterface::add);
  private final Background fitting = workers.background(1, userInterface::add);
  private Workspace workspace;
  private TrainingDesk desk;

  @BeforeEach
  void open() throws Exception {
    ColouredPairs.write(folder.resolve("pairs"));
    workspace = new Workspace(new ExplorerHome(folder.resolve("home")), background);
    desk = new TrainingDesk(workspace, background, fitting, Texts.shipped());
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
  void itTellsItsRoundsAndObjectivesAndIsKept() throws Exception {
    fit(acq());

    FittingProgress end = fitProgress();
    assertThat(end.rounds()).isBetween(1, 50);
    assertThat(end.most()).isEqualTo(50);
    assertThat(end.objectives()).allSatisfy(objective -> assertThat(objective).isPositive());
    assertThat(end.share()).isEqualTo(1);
    RunSummary stored = store().catalogue().list().getFirst();
    assertThat(stored.id()).isEqualTo(end.run().orElseThrow().id());
    assertThat(stored.run().state()).isEqualTo(RunState.FINISHED);
    assertThat(stored.run().description().method()).isEqualTo("acq");
  }

  @Test
  void itIsMeasuredBesideChanceAndTheFiguresAreStored() throws Exception {
    fit(acq());

    List<RetrievalFigure> headline = fitProgress().verdict().orElseThrow().headline();
    assertThat(headline).extracting(RetrievalFigure::task).containsExactly(Task.values());
    assertThat(headline).allSatisfy(it -> assertThat(it.value()).isGreaterThan(it.chance()));
    RunSummary stored = store().catalogue().list().getFirst();
    headline.forEach(it -> assertThat(stored.validation()).containsEntry(it.task(), it.value()));
    assertThat(stored.test()).containsOnlyKeys(Task.values());
  }

  @Test
  void whatWasFittedLastIsTheLatestModelThatIsAsked() throws Exception {
    ModelShelf shelf = new ModelShelf(workspace, desk, background, Delay.byClock(background));
    shelf.watch(true);
    desk.train("of CMIMH", DefaultRecipe.hyperParameters().withEpochs(1));
    await(() -> desk.progress().get().state() == TrainingState.FINISHED);

    fit(acq());
    String fitted = fitProgress().run().orElseThrow().id();
    await(() -> shelf.choices().size() == 3);

    assertThat(shelf.open(new ModelChoice.Latest()).orElseThrow().origin().trained())
        .hasValueSatisfying(run -> assertThat(run.id()).isEqualTo(fitted));
  }

  @Test
  void stoppedItEndsAfterItsRoundAndLeavesNoModel() throws Exception {
    desk.fit("a run", ToldMethod.endless(1_000_000), SETTINGS);
    await(() -> fitProgress().rounds() > 0);
    assertThat(desk.isActive()).isTrue();

    desk.stop();
    await(() -> !desk.isActive());

    assertThat(fitProgress().state()).isEqualTo(TrainingState.STOPPED);
    assertThat(store().list().getFirst().state()).isEqualTo(RunState.STOPPED);
    assertThat(desk.canTrain()).isTrue();
  }

  @Test
  void aFitThatFailsSaysWhyAndAnotherCanBegin() throws Exception {
    desk.fit("a run", ToldMethod.failing("A matrix is singular: raise the ridge"), SETTINGS);
    await(() -> desk.progress().get().state() == TrainingState.FAILED);

    assertThat(desk.progress().get().message())
        .startsWith(
            "FAILING could not learn from these pairs: A matrix is singular: raise the ridge. What"
                + " was trained before is kept.");
    assertThat(store().list().getFirst().state()).isEqualTo(RunState.FAILED);
    fit(acq());
    assertThat(fitProgress().state()).isEqualTo(TrainingState.FINISHED);
  }

  @Test
  void noOtherRunBeginsBesideAFit() throws Exception {
    desk.fit("the first", ToldMethod.endless(1_000_000), SETTINGS);
    await(() -> fitProgress().rounds() > 0);

    desk.train("of CMIMH", DefaultRecipe.hyperParameters());
    desk.fit("the second", acq(), SETTINGS);

    assertThat(desk.training().get()).isEqualTo(TrainingProgress.none());
    assertThat(store().list()).hasSize(1);
  }

  @Test
  void noFitBeginsBesideARunOfCmimh() throws Exception {
    desk.train("of CMIMH", DefaultRecipe.hyperParameters().withEpochs(100_000));
    await(() -> desk.training().get().steps() > 0);

    desk.fit("a fit", acq(), SETTINGS);

    assertThat(desk.progress().get()).isInstanceOf(TrainingProgress.class);
    assertThat(store().list()).hasSize(1);
  }

  private void fit(HashingMethod method) throws InterruptedException {
    desk.fit("a run", method, SETTINGS);
    await(() -> !desk.isActive());
    assertThat(fitProgress().message()).isEmpty();
  }

  private static HashingMethod acq() {
    return new Baselines().named("acq").orElseThrow();
  }

  private FittingProgress fitProgress() {
    return (FittingProgress) desk.progress().get();
  }

  private RunStore store() {
    return workspace.store().get();
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
