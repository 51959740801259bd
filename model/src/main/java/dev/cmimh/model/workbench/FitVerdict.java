package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.run.MeasuredFigure;
import java.util.List;
import java.util.Locale;

/**
 * What a fitted model is worth.
 *
 * @param figures on the validation queries and on the test queries; none where there are no labels
 * @param ownPairReciprocalRank mean reciprocal rank of a picture's own text among the validation
 *     items, 0 to 1; not a number where there are none
 */
public record FitVerdict(List<MeasuredFigure> figures, double ownPairReciprocalRank) {

  private static final Cutoff CUTOFF = new Cutoff(50);

  public FitVerdict {
    figures = List.copyOf(figures);
  }

  /**
   * The figures that a run of CMIMH is judged by after each epoch: mAP@50 on the validation
   * queries, divisor "hits", ties in expectation, a task each.
   */
  public List<RetrievalFigure> headline() {
    return figures.stream()
        .filter(figure -> figure.splitPart().equals(side(Split.Part.VALIDATION)))
        .map(MeasuredFigure::figure)
        .filter(figure -> figure.cutoff().equals(CUTOFF))
        .filter(figure -> figure.divisor() == Divisor.HITS && figure.ties() == Ties.EXPECTED)
        .toList();
  }

  private static String side(Split.Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
