package dev.cmimh.model.trial;

import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweptTrial;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** What the workers of a sweep know together: which trial is next, who is at what, when to end. */
final class SweepBoard {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Consumer<SweepProgress> listener;
  private final SweepPace pace = new SweepPace(System::nanoTime);
  private final Map<Integer, Integer> running = new HashMap<>();
  private Sweep sweep;
  private SweepPhase phase = SweepPhase.RUNNING;
  private Optional<RuntimeException> failure = Optional.empty();
  private int workers;

  SweepBoard(Sweep sweep, Consumer<SweepProgress> listener) {
    this.sweep = sweep;
    this.listener = listener;
  }

  void workersLeft(int count) {
    change(() -> workers = count);
  }

  /**
   * The next trial to carry out; waits while the sweep is paused.
   *
   * @return empty if none is left, or the sweep ends
   */
  Optional<SweptTrial> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (phase == SweepPhase.PAUSED && next().isPresent()) {
        changed.await();
      }
      Optional<SweptTrial> next = phase.isFinal() ? Optional.empty() : next();
      next.ifPresent(trial -> change(() -> running.put(trial.number(), 0)));
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** The trial as it was last put. */
  SweptTrial trial(int number) {
    return progress().sweep().trials().get(number - 1);
  }

  void put(SweptTrial trial) {
    change(
        () -> {
          sweep = sweep.with(trial);
          if (trial.state().isFinal()) {
            running.remove(trial.number());
          }
        });
  }

  void trained(int number, int epoch) {
    change(
        () -> {
          running.replace(number, epoch);
          pace.trained();
        });
  }

  void pause() {
    change(() -> phase = phase == SweepPhase.RUNNING ? SweepPhase.PAUSED : phase);
  }

  void resume() {
    change(() -> phase = phase == SweepPhase.PAUSED ? SweepPhase.RUNNING : phase);
  }

  void cancel() {
    change(() -> phase = phase.isFinal() ? phase : SweepPhase.CANCELLED);
  }

  void breakOff(RuntimeException cause) {
    change(
        () -> {
          failure = failure.or(() -> Optional.of(cause));
          phase = SweepPhase.BROKEN;
        });
  }

  /** A worker ends. Returns whether it was the last. */
  boolean leave() {
    lock.lock();
    try {
      workers--;
      return workers == 0;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is at work any more. */
  SweepProgress close() {
    change(
        () -> {
          running.clear();
          phase = sweep.isOver() ? SweepPhase.OVER : phase;
        });
    return progress();
  }

  Optional<RuntimeException> failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  SweepProgress progress() {
    lock.lock();
    try {
      SweepProgress now = new SweepProgress(sweep, phase, running, Optional.empty());
      return new SweepProgress(sweep, phase, running, pace.left(now.epochsLeft()));
    } finally {
      lock.unlock();
    }
  }

  /** Changes something and tells it, one at a time: nobody hears an older state after a newer. */
  private void change(Runnable work) {
    lock.lock();
    try {
      work.run();
      pace.working(!running.isEmpty());
      changed.signalAll();
      listener.accept(progress());
    } finally {
      lock.unlock();
    }
  }

  private Optional<SweptTrial> next() {
    return sweep.trials().stream()
        .filter(trial -> !trial.state().isFinal() && !running.containsKey(trial.number()))
        .findFirst();
  }
}
