package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Task;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What came of one training.
 *
 * @param run that it is stored as
 * @param precision mAP by task and cut-off, divisor "hits", 0 to 1; empty without labels
 * @param chance the same for random codes
 * @param correlationError Corr MSE after the last epoch; empty for what is fitted at one go
 * @param totalCorrelation estimate after the last epoch, nats, likewise
 * @param seconds that the training took
 */
public record CellOutcome(
    String run,
    Map<Ranking, Double> precision,
    Map<Ranking, Double> chance,
    OptionalDouble correlationError,
    OptionalDouble totalCorrelation,
    double seconds) {

  public CellOutcome {
    precision = Map.copyOf(precision);
    chance = Map.copyOf(chance);
  }

  /** What is ranked, and how far one looks. */
  public record Ranking(Task task, Cutoff cutoff) {}
}
