package dev.cmimh.model.sweep;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.evaluation.Task;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a value of the setting came to, over its seeds.
 *
 * @param value of the setting
 * @param trials the finished ones, at least one
 * @param meanAveragePrecision mAP@50 per task, 0 to 1; empty where there are no labels
 * @param chance the same figure for random codes, mean over the trials
 * @param imagePrivateInformation upper bound, nats
 * @param textPrivateInformation upper bound, nats
 * @param correlationError Corr MSE
 * @param ownPairReciprocalRank mean reciprocal rank of a picture's own text, 0 to 1
 */
public record SweepPoint(
    double value,
    List<SweptTrial> trials,
    Map<Task, SeedSummary> meanAveragePrecision,
    Map<Task, Double> chance,
    SeedSummary imagePrivateInformation,
    SeedSummary textPrivateInformation,
    SeedSummary correlationError,
    SeedSummary ownPairReciprocalRank) {

  public SweepPoint {
    trials = List.copyOf(trials);
    meanAveragePrecision = Map.copyOf(meanAveragePrecision);
    chance = Map.copyOf(chance);
  }

  /** Whether the method has bounds on private information. */
  public boolean boundsInformation() {
    return Double.isFinite(imagePrivateInformation.mean());
  }

  /** A point for each value that has a finished trial, by value. */
  public static List<SweepPoint> of(Sweep sweep) {
    List<SweepPoint> points = new ArrayList<>();
    for (double value : sweep.plan().grid()) {
      List<SweptTrial> finished =
          sweep.in(TrialState.FINISHED).stream()
              .filter(trial -> trial.trial().value() == value)
              .toList();
      if (!finished.isEmpty()) {
        points.add(of(value, finished));
      }
    }
    return points;
  }

  private static SweepPoint of(double value, List<SweptTrial> trials) {
    List<TrialResult> results = trials.stream().flatMap(trial -> trial.result().stream()).toList();
    Map<Task, SeedSummary> figures = new EnumMap<>(Task.class);
    Map<Task, Double> chances = new EnumMap<>(Task.class);
    for (Task task : Task.values()) {
      List<TrialResult> measured =
          results.stream()
              .filter(result -> result.meanAveragePrecision().containsKey(task))
              .toList();
      if (!measured.isEmpty()) {
        figures.put(task, over(measured, result -> result.meanAveragePrecision().get(task)));
        chances.put(task, over(measured, result -> result.chance().get(task)).mean());
      }
    }
    return new SweepPoint(
        value,
        trials,
        figures,
        chances,
        over(results, TrialResult::imagePrivateInformation),
        over(results, TrialResult::textPrivateInformation),
        over(results, TrialResult::correlationError),
        over(results, TrialResult::ownPairReciprocalRank));
  }

  private static SeedSummary over(List<TrialResult> results, ToDoubleFunction<TrialResult> figure) {
    return SeedSummary.of(results.stream().mapToDouble(figure).toArray());
  }
}
