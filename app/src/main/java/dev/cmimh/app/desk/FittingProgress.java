package dev.cmimh.app.desk;

import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.FitVerdict;
import java.util.List;
import java.util.Optional;

/**
 * Where a run stands whose method is fitted at one go.
 *
 * @param state ready while it is being prepared, which includes the choice of what is not set
 * @param run empty before there is one
 * @param method what learns
 * @param settings what it was asked to learn
 * @param objectives per round that is done what the method minimises; not a number where it has no
 *     such figure
 * @param most rounds at most, 0 before the first; a method that has settled ends earlier
 * @param roundsPerSecond 0 where unknown
 * @param measuring whether it has learned, and its codes are being measured
 * @param verdict what the codes are worth; empty before they are measured
 * @param message why it ended, in a sentence; empty where the state says it all
 */
public record FittingProgress(
    TrainingState state,
    Optional<Run> run,
    HashingMethod method,
    MethodSettings settings,
    List<Double> objectives,
    int most,
    double roundsPerSecond,
    boolean measuring,
    Optional<FitVerdict> verdict,
    String message)
    implements RunProgress {

  public FittingProgress {
    objectives = List.copyOf(objectives);
  }

  /** A run is being prepared. */
  static FittingProgress beginning(HashingMethod method, MethodSettings settings) {
    return new FittingProgress(
        TrainingState.READY,
        Optional.empty(),
        method,
        settings,
        List.of(),
        0,
        0,
        false,
        Optional.empty(),
        "");
  }

  @Override
  public boolean isActive() {
    return !state.isFinal();
  }

  /** Rounds that are done. */
  public int rounds() {
    return objectives.size();
  }

  /** Whether the method tells what it minimises. */
  public boolean hasObjective() {
    return objectives.stream().anyMatch(objective -> !objective.isNaN());
  }

  @Override
  public double share() {
    if (measuring || state == TrainingState.FINISHED) {
      return 1;
    }
    return most == 0 ? 0 : (double) rounds() / most;
  }

  /** At most: a method that has settled ends earlier. */
  @Override
  public Optional<Double> secondsLeft() {
    return roundsPerSecond > 0 && isActive() && !measuring
        ? Optional.of((most - rounds()) / roundsPerSecond)
        : Optional.empty();
  }

  @Override
  public int judged() {
    return verdict.isPresent() ? 1 : 0;
  }

  /** It is written down, and begins to learn. */
  FittingProgress of(Run begun) {
    return with(TrainingState.RUNNING, Optional.of(begun), false, Optional.empty(), "");
  }

  /** It has learned, and is measured now. */
  FittingProgress measured() {
    return with(TrainingState.RUNNING, run, true, Optional.empty(), "");
  }

  FittingProgress ended(TrainingState end, Optional<FitVerdict> found, String sentence) {
    return with(end, run, false, found, sentence);
  }

  FittingProgress withRounds(List<Double> values, int atMost, double rate) {
    return new FittingProgress(
        state, run, method, settings, values, atMost, rate, measuring, verdict, message);
  }

  private FittingProgress with(
      TrainingState now,
      Optional<Run> of,
      boolean measured,
      Optional<FitVerdict> found,
      String sentence) {
    return new FittingProgress(
        now, of, method, settings, objectives, most, roundsPerSecond, measured, found, sentence);
  }
}
