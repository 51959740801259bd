package dev.cmimh.model.run;

import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.util.List;

/**
 * All that is stored of a run.
 *
 * @param run what was asked for and how it went
 * @param steps reports in order
 * @param epochs reports in order
 * @param changes of settings while it went on, in order
 * @param figures measured on its model
 */
public record RunRecord(
    Run run,
    List<StepReport> steps,
    List<EpochReport> epochs,
    List<LiveChange> changes,
    List<MeasuredFigure> figures) {

  public RunRecord {
    steps = List.copyOf(steps);
    epochs = List.copyOf(epochs);
    changes = List.copyOf(changes);
    figures = List.copyOf(figures);
  }

  /** Number of steps in an epoch; as far as is known, where the first is not over. At least 1. */
  public double stepsPerEpoch() {
    if (!epochs.isEmpty()) {
      return Math.max(1, (double) epochs.getLast().step() / epochs.getLast().epoch());
    }
    return steps.isEmpty() ? 1 : Math.max(1, steps.getLast().step());
  }
}
