package dev.cmimh.model.trial;

import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweptTrial;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How far a sweep has come.
 *
 * @param sweep its trials as they are stored
 * @param phase what it is doing
 * @param running epochs that each trial now at work has trained, by the trial's number
 * @param left how long it may still take; empty before that can be told, and when nothing is left
 */
public record SweepProgress(
    Sweep sweep, SweepPhase phase, Map<Integer, Integer> running, Optional<Duration> left) {

  public SweepProgress {
    running = Map.copyOf(running);
  }

  /** Epochs that are trained or will not be, as a share of all, 0 to 1. */
  public double share() {
    return 1 - (double) epochsLeft() / ((long) epochs() * sweep.trials().size());
  }

  long epochsLeft() {
    return sweep.trials().stream().mapToLong(this::epochsLeft).sum();
  }

  private long epochsLeft(SweptTrial trial) {
    return trial.state().isFinal() ? 0 : epochs() - running.getOrDefault(trial.number(), 0);
  }

  private int epochs() {
    return sweep.plan().swept().epochs();
  }
}
