package dev.cmimh.model.evaluation;

import java.util.List;

/**
 * How well items find their own pair among held-out items; needs no labels.
 *
 * @param task a cross-modal task
 * @param items number of held-out pairs
 * @param meanReciprocalRank mean of 1 / rank of the own pair, 0 to 1, expected over ties
 * @param chance expectation of the mean reciprocal rank for random codes
 * @param recallOne per cut-off
 */
public record OwnPairFigures(
    Task task,
    int items,
    double meanReciprocalRank,
    double chance,
    List<RecallOneFigure> recallOne) {

  public OwnPairFigures {
    recallOne = List.copyOf(recallOne);
  }
}
