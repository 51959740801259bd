package dev.cmimh.model.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.run.ExampleRuns;
import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.StorageException;
import dev.cmimh.model.sweep.ExampleSweeps;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.Trial;
import dev.cmimh.model.sweep.TrialResult;
import dev.cmimh.model.sweep.TrialSettings;
import dev.cmimh.model.sweep.TrialState;
import dev.cmimh.model.training.CheckpointFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SweepJobTest {

  @TempDir private Path folder;
  private RunStore store;
  private FakeTrialRunner runner;
  private Sweep sweep;
  private final ConcurrentLinkedQueue<SweepProgress> told = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void open() {
    store = RunStore.open(new ExplorerHome(folder));
    runner = new FakeTrialRunner(store);
    sweep = store.sweeps().create(ExampleSweeps.plan());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyTrialIsTrainedOnceAndItsResultStored() throws Exception {
    SweepProgress end = start(2).end().get();

    assertThat(end.phase()).isEqualTo(SweepPhase.OVER);
    assertThat(end.share()).isEqualTo(1);
    assertThat(stored().trials()).isEqualTo(end.sweep().trials());
    assertThat(stored().in(TrialState.FINISHED)).hasSize(4);
    assertThat(runner.orders())
        .extracting(
            order ->
                new Trial(
                    ((TrialSettings.Cmimh) order.settings())
                        .parameters()
                        .knobs()
                        .modalityGapWeight(),
                    order.settings().seed()))
        .containsExactlyInAnyOrderElementsOf(sweep.plan().trials());
    TrialResult second = stored().trials().get(1).result().orElseThrow();
    assertThat(second.meanAveragePrecision()).containsEntry(Task.TEXT_TO_TEXT, 0.5);
    assertThat(second.imagePrivateInformation())
        .as("of the last epoch alone")
        .isEqualTo(ExampleRuns.step(2, 2).imagePrivateInformation());
    assertThat(second.correlationError()).isEqualTo(ExampleRuns.epoch(2, 2).correlationError());
  }

  @Test
  void aTrialIsOrderedAndJudgedWithTheLabelsOfThePlan() throws Exception {
    sweep = store.sweeps().create(ExampleSweeps.plan().judgedBy("subgroup"));

    start(1).end().get();

    assertThat(runner.orders()).extracting(TrialOrder::labels).containsOnly("subgroup");
    assertThat(stored().plan().labels()).isEqualTo("subgroup");
    assertThat(stored().trials().get(1).result().orElseThrow().meanAveragePrecision())
        .containsEntry(Task.TEXT_TO_TEXT, 0.25);
  }

  @Test
  void progressNeverGoesBackAndEndsWithAll() throws Exception {
    start(2).end().get();

    assertThat(told.stream().map(SweepProgress::share)).isSorted().last().isEqualTo(1.0);
    assertThat(told).anyMatch(progress -> progress.left().isPresent());
  }

  @Test
  void aTrialThatFailsIsMarkedAndTheOthersGoOn() throws Exception {
    runner.failure =
        order ->
            order.settings().seed() == 2
                ? Optional.of("The loss is not finite.")
                : Optional.empty();

    SweepProgress end = start(1).end().get();

    assertThat(end.phase()).isEqualTo(SweepPhase.OVER);
    assertThat(stored().in(TrialState.FINISHED)).hasSize(2);
    assertThat(stored().in(TrialState.FAILED))
        .hasSize(2)
        .allMatch(trial -> trial.failure().equals("The loss is not finite."))
        .allMatch(trial -> trial.run().isPresent());
  }

  @Test
  void aTrialIsWrittenDownBeforeItIsTrained() throws Exception {
    runner.let.drainPermits();
    SweepJob job = start(1);
    runner.begun.acquire();

    SweptTrial first = stored().trials().getFirst();
    assertThat(first.state()).isEqualTo(TrialState.BEGUN);
    assertThat(store.find(first.run().orElseThrow()).description().name())
        .contains("modality-gap (KL) weight 0, seed 1");

    runner.let.release(4);
    job.end().get();
  }

  @Test
  void aPausedSweepFinishesWhatItBeganAndBeginsNothing() throws Exception {
    runner.let.drainPermits();
    SweepJob job = start(1);
    runner.begun.acquire();
    job.pause();
    CompletableFuture<SweepProgress> idle = whenNothingRuns(job);
    runner.let.release(4);
    idle.get();

    assertThat(job.progress().phase()).isEqualTo(SweepPhase.PAUSED);
    assertThat(runner.orders()).hasSize(1);
    assertThat(stored().in(TrialState.FINISHED)).hasSize(1);

    job.resume();
    assertThat(job.end().get().phase()).isEqualTo(SweepPhase.OVER);
    assertThat(runner.orders()).hasSize(4);
  }

  @Test
  void aCancelledSweepGoesOnWithItsCheckpointsAndRepeatsNothing() throws Exception {
    runner.let.drainPermits();
    runner.let.release(1);
    SweepJob job = start(1);
    runner.begun.acquire(2);
    job.cancel();
    assertThat(job.end().get().phase()).isEqualTo(SweepPhase.CANCELLED);
    SweptTrial finished = stored().trials().get(0);
    SweptTrial begun = stored().trials().get(1);
    assertThat(finished.state()).isEqualTo(TrialState.FINISHED);
    assertThat(begun.state()).isEqualTo(TrialState.BEGUN);
    Files.createFile(store.folder(begun.run().orElseThrow()).resolve(CheckpointFile.NAME));

    runner.let.release(10);
    start(1).end().get();

    assertThat(stored().trials().get(0)).isEqualTo(finished);
    assertThat(stored().isOver()).isTrue();
    assertThat(runner.orders()).hasSize(5);
    assertThat(runner.orders().get(2).run()).isEqualTo(begun.run());
    assertThat(store.list()).hasSize(4);
  }

  @Test
  void aTrialWithoutACheckpointIsBegunAnew() throws Exception {
    String lost = store.create(ExampleRuns.description("killed in its first epoch")).id();
    store.finish(lost, RunState.STOPPED, Duration.ofSeconds(1));
    store.sweeps().save(sweep.id(), sweep.trials().getFirst().begunAs(lost));

    start(1).end().get();

    assertThat(runner.orders().getFirst().run()).isEmpty();
    assertThat(stored().trials().getFirst().run()).isPresent().isNotEqualTo(Optional.of(lost));
  }

  @Test
  void aTrialWhoseRunWasDeletedIsBegunAnew() throws Exception {
    String deleted = store.create(ExampleRuns.description("stopped, then deleted")).id();
    store.finish(deleted, RunState.STOPPED, Duration.ofSeconds(1));
    Files.createFile(store.folder(deleted).resolve(CheckpointFile.NAME));
    store.sweeps().save(sweep.id(), sweep.trials().getFirst().begunAs(deleted));
    store.catalogue().delete(List.of(deleted));

    start(1).end().get();

    assertThat(runner.orders().getFirst().run()).isEmpty();
    assertThat(stored().in(TrialState.FINISHED)).hasSize(4);
  }

  @Test
  void aRunThatIsDeletedWhileItsSweepWaitsIsNotGoneOnWith() throws Exception {
    runner.let.drainPermits();
    String run = store.create(ExampleRuns.description("stopped")).id();
    store.finish(run, RunState.STOPPED, Duration.ofSeconds(1));
    Files.createFile(store.folder(run).resolve(CheckpointFile.NAME));
    store.sweeps().save(sweep.id(), sweep.trials().get(1).begunAs(run));
    SweepJob job = start(1);
    runner.begun.acquire();
    store.catalogue().delete(List.of(run));

    runner.let.release(4);
    job.end().get();

    assertThat(runner.orders().get(1).run()).isEmpty();
    assertThat(stored().in(TrialState.FINISHED)).hasSize(4);
  }

  @Test
  void aRunThatWasFinishedUnseenIsTakenAsItIs() throws Exception {
    start(1).end().get();
    SweptTrial finished = stored().trials().getFirst();
    store
        .sweeps()
        .save(sweep.id(), sweep.trials().getFirst().begunAs(finished.run().orElseThrow()));
    int before = runner.orders().size();

    start(1).end().get();

    assertThat(runner.orders()).hasSize(before);
    assertThat(stored().trials().getFirst()).isEqualTo(finished);
  }

  @Test
  void whereNothingCanBeStoredTheSweepEndsWithThatReason() {
    TrialRunner failing =
        (order, progress) -> {
          throw new StorageException("There is no space left.");
        };

    SweepJob job = SweepJob.start(store, failing, sweep.id(), false, new Workers(2, 1), told::add);

    assertThatThrownBy(() -> job.end().get())
        .isInstanceOf(ExecutionException.class)
        .cause()
        .hasMessage("There is no space left.");
  }

  private SweepJob start(int workers) {
    return SweepJob.start(store, runner, sweep.id(), false, new Workers(workers, 1), told::add);
  }

  private Sweep stored() {
    return store.sweeps().find(sweep.id());
  }

  private CompletableFuture<SweepProgress> whenNothingRuns(SweepJob job) {
    CompletableFuture<SweepProgress> idle = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              while (!job.progress().running().isEmpty()) {
                Thread.onSpinWait();
              }
              idle.complete(job.progress());
            });
    return idle.orTimeout(20, TimeUnit.SECONDS);
  }
}
