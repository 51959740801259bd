package dev.cmimh.model.sweep;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.training.DefaultRecipe;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sweeps for tests. */
public final class ExampleSweeps {

  private ExampleSweeps() {}

  /** Two values of the modality-gap weight, 0 and 1, with seeds 1 and 2. */
  public static SweepPlan plan() {
    return new SweepPlan(
        new Swept.Cmimh(
            SweepParameter.MODALITY_GAP_WEIGHT, DefaultRecipe.hyperParameters().withEpochs(2)),
        List.of(0.0, 1.0),
        List.of(1L, 2L),
        "emoji",
        Split.Part.VALIDATION,
        "");
  }

  /** The rounds of ACQ, 10 and 20, with seed 1, learned from 500 pairs. */
  public static SweepPlan planOfRival() {
    return new SweepPlan(
        Swept.Rival.of(
            new Baselines().named("acq").orElseThrow(),
            "rounds",
            new MethodSettings(24, 1, Map.of("ridge", 0.1)),
            500),
        List.of(10.0, 20.0),
        List.of(1L),
        "emoji",
        Split.Part.VALIDATION,
        "");
  }

  /** That plan with its first trial finished. */
  public static Sweep halfDoneOfRival() {
    Sweep sweep = Sweep.planned("20261124-0153-7f3b", Instant.EPOCH, planOfRival());
    TrialResult other = result(0.3);
    return sweep.with(
        sweep
            .trials()
            .getFirst()
            .begunAs("run-1")
            .finished(
                new TrialResult(
                    other.meanAveragePrecision(),
                    other.chance(),
                    Double.NaN,
                    Double.NaN,
                    other.correlationError(),
                    other.ownPairReciprocalRank(),
                    1)));
  }

  /** The first plan, of which nothing was done. */
  public static Sweep planned() {
    return Sweep.planned("20261124-0153-7f3a", Instant.EPOCH, plan());
  }

  /** The first plan with trials 1 and 3 finished, both with value 0, and trial 2 failed. */
  public static Sweep halfDone() {
    Sweep sweep = planned();
    return sweep
        .with(sweep.trials().get(0).begunAs("run-1").finished(result(0.3)))
        .with(sweep.trials().get(1).begunAs("run-2").failed("The loss is not finite."))
        .with(sweep.trials().get(2).begunAs("run-3").finished(result(0.5)));
  }

  /** A result; every figure differs from its neighbours, so none can be swapped. */
  public static TrialResult result(double x) {
    Map<Task, Double> figures = new EnumMap<>(Task.class);
    Map<Task, Double> chances = new EnumMap<>(Task.class);
    double shift = 0;
    for (Task task : Task.values()) {
      figures.put(task, x + shift);
      chances.put(task, 0.1 + shift);
      shift += 0.01;
    }
    return new TrialResult(figures, chances, 20 * x, 30 * x, 0.1 * x, 0.9 * x, 12);
  }
}
