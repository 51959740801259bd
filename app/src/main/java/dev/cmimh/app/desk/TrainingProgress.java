package dev.cmimh.app.desk;

import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.StepReport;
import dev.cmimh.model.training.TrainingState;
import java.util.Optional;

/**
 * Where a run of CMIMH stands, which is trained step by step.
 *
 * @param state of its session; ready while it is being prepared
 * @param run empty before there is one
 * @param parameters what it began with; empty before there is one
 * @param knobs the settings that act now
 * @param totalSteps steps of the whole run, 0 before there is one
 * @param lastStep the newest report of a step
 * @param lastEpoch the newest report of an epoch
 * @param stepsPerSecond smoothed over the last seconds, 0 where unknown
 * @param message why it ended, in a sentence; empty where the state says it all
 */
public record TrainingProgress(
    TrainingState state,
    Optional<Run> run,
    Optional<HyperParameters> parameters,
    Optional<LiveKnobs> knobs,
    long totalSteps,
    Optional<StepReport> lastStep,
    Optional<EpochReport> lastEpoch,
    double stepsPerSecond,
    String message)
    implements RunProgress {

  /** No run yet. */
  public static TrainingProgress none() {
    return new TrainingProgress(
        TrainingState.READY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        0,
        "");
  }

  /** A run is being prepared. */
  static TrainingProgress beginning(HyperParameters parameters) {
    return new TrainingProgress(
        TrainingState.READY,
        Optional.empty(),
        Optional.of(parameters),
        Optional.of(parameters.knobs()),
        0,
        Optional.empty(),
        Optional.empty(),
        0,
        "");
  }

  @Override
  public boolean isActive() {
    return parameters.isPresent() && !state.isFinal();
  }

  /** Steps done so far. */
  public long steps() {
    return lastStep.map(StepReport::step).orElse(0L);
  }

  @Override
  public double share() {
    return totalSteps == 0 ? 0 : (double) steps() / totalSteps;
  }

  @Override
  public Optional<Double> secondsLeft() {
    return stepsPerSecond > 0 && isActive()
        ? Optional.of((totalSteps - steps()) / stepsPerSecond)
        : Optional.empty();
  }

  @Override
  public int judged() {
    return lastEpoch.map(EpochReport::epoch).orElse(0);
  }
}
