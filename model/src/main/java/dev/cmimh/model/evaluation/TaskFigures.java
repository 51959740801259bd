package dev.cmimh.model.evaluation;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * All figures of one task.
 *
 * @param queries number of queries
 * @param database number of items in the data base
 * @param meanAveragePrecision per cut-off and divisor
 * @param precision per cut-off
 * @param curve one point per Hamming radius 0 to L
 */
public record TaskFigures(
    Task task,
    int queries,
    int database,
    List<RetrievalFigure> meanAveragePrecision,
    List<PrecisionFigure> precision,
    List<PrecisionRecallPoint> curve) {

  public TaskFigures {
    meanAveragePrecision = List.copyOf(meanAveragePrecision);
    precision = List.copyOf(precision);
    curve = List.copyOf(curve);
  }

  /**
   * Mean average precision at a cut-off.
   *
   * @throws NoSuchElementException if the cut-off was not evaluated
   */
  public RetrievalFigure meanAveragePrecision(Cutoff cutoff, Divisor divisor) {
    return meanAveragePrecision.stream()
        .filter(figure -> figure.cutoff().equals(cutoff) && figure.divisor() == divisor)
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("mAP@" + cutoff.key() + " was not evaluated"));
  }
}
