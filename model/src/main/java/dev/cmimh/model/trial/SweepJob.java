package dev.cmimh.model.trial;

import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.run.SweepStore;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepPlan;
import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.TrialResult;
import dev.cmimh.model.training.CheckpointFile;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Carries a sweep out: as many trials at once as there are workers, each written down before it
 * begins and when it has ended. A trial that fails is marked, and the others go on. May be paused,
 * resumed and cancelled from any thread.
 */
public final class SweepJob {

  private final RunStore store;
  private final SweepStore sweeps;
  private final TrialOutcomes outcomes;
  private final TrialRunner runner;
  private final Workers workers;
  private final SweepBoard board;
  private final List<Thread> threads = new ArrayList<>();
  private final CompletableFuture<SweepProgress> end = new CompletableFuture<>();

  private SweepJob(
      RunStore store,
      TrialRunner runner,
      Sweep sweep,
      Workers workers,
      Consumer<SweepProgress> listener) {
    this.store = store;
    this.sweeps = store.sweeps();
    this.outcomes = new TrialOutcomes(store);
    this.runner = runner;
    this.workers = workers;
    this.board = new SweepBoard(sweep, listener);
  }

  /**
   * Goes on with a sweep, or begins a new one, in this process. What was trained and measured
   * before is not done again.
   *
   * @param id of the sweep in the store
   * @param retryFailed whether trials that have failed are tried again
   * @param listener hears of every change, one at a time, on any thread; it must return soon
   * @throws IllegalStateException if another process is at it, or trains one of its runs
   */
  public static SweepJob start(
      RunStore store,
      TrialRunner runner,
      String id,
      boolean retryFailed,
      Workers workers,
      Consumer<SweepProgress> listener) {
    Sweep sweep = store.sweeps().claim(id, retryFailed);
    SweepJob job = new SweepJob(store, runner, sweep, workers, listener);
    job.startWorkers();
    return job;
  }

  /** Begins no trial any more; those at work are brought to their end. */
  public void pause() {
    board.pause();
  }

  /** Goes on after a pause. */
  public void resume() {
    board.resume();
  }

  /** Ends all trials at work; what is stored of them is kept, and the sweep can be resumed. */
  public void cancel() {
    board.cancel();
    threads.forEach(Thread::interrupt);
  }

  /** How far it has come. */
  public SweepProgress progress() {
    return board.progress();
  }

  /** Completed when no trial is at work any more and all is stored. */
  public CompletableFuture<SweepProgress> end() {
    return end.copy();
  }

  private void startWorkers() {
    int count = Math.max(1, Math.min(workers.count(), board.progress().sweep().trials().size()));
    board.workersLeft(count);
    for (int i = 1; i <= count; i++) {
      threads.add(Thread.ofPlatform().daemon().name("trial-" + i).unstarted(this::work));
    }
    threads.forEach(Thread::start);
  }

  private void work() {
    try {
      for (Optional<SweptTrial> next = board.take(); next.isPresent(); next = board.take()) {
        carryOut(next.get());
      }
    } catch (InterruptedException e) {
      board.cancel();
    } catch (RuntimeException e) {
      board.breakOff(e);
      threads.forEach(Thread::interrupt);
    } finally {
      if (board.leave()) {
        conclude();
      }
    }
  }

  private void conclude() {
    try {
      sweeps.release(board.progress().sweep().id());
    } catch (RuntimeException e) {
      board.breakOff(e);
    }
    SweepProgress last = board.close();
    board.failure().ifPresentOrElse(end::completeExceptionally, () -> end.complete(last));
  }

  /** What was finished just before this process or the one before it ended is taken as it is. */
  private void carryOut(SweptTrial trial) throws InterruptedException {
    Optional<TrialResult> known = result(trial);
    if (known.isPresent()) {
      save(trial.finished(known.get()));
      return;
    }
    try {
      runner.run(order(trial), progressOf(trial));
      SweptTrial trained = board.trial(trial.number());
      TrialResult result =
          result(trained)
              .orElseThrow(() -> new TrialFailure("The trial ended, but left no result."));
      save(trained.finished(result));
    } catch (TrialFailure e) {
      save(board.trial(trial.number()).failed(e.getMessage()));
    }
  }

  private Optional<TrialResult> result(SweptTrial trial) {
    SweepPlan plan = board.progress().sweep().plan();
    return trial.run().flatMap(run -> outcomes.of(run, plan.part(), plan.labels()));
  }

  private TrialOrder order(SweptTrial trial) {
    Sweep sweep = board.progress().sweep();
    return new TrialOrder(
        "Sweep %s, %s %s, seed %d"
            .formatted(
                sweep.id(),
                sweep.plan().swept().label(),
                number(trial.trial().value()),
                trial.trial().seed()),
        sweep.plan().dataSet(),
        sweep.plan().settings(trial.trial()),
        sweep.plan().part(),
        sweep.plan().labels(),
        workers.threads(),
        trial.run().filter(this::canGoOn));
  }

  private boolean canGoOn(String run) {
    return store.has(run) && Files.exists(store.folder(run).resolve(CheckpointFile.NAME));
  }

  private TrialProgress progressOf(SweptTrial trial) {
    return new TrialProgress() {
      @Override
      public void begun(String run) {
        save(trial.begunAs(run));
      }

      @Override
      public void trained(int epoch) {
        board.trained(trial.number(), epoch);
      }
    };
  }

  /** Stored first: what is shown is never ahead of what is kept. */
  private void save(SweptTrial trial) {
    sweeps.save(board.progress().sweep().id(), trial);
    board.put(trial);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
