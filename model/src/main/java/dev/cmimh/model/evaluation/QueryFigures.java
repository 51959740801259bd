package dev.cmimh.model.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The figures that are taken of every query: average precisions, then precisions. */
final class QueryFigures {

  private final List<AveragePrecision> averagePrecisions;
  private final List<PrecisionAtCutoff> precisions;
  private final List<QueryFigure> all;

  /**
   * @param cutoffs every K at which figures are taken
   * @param items largest number of items in a ranking
   */
  QueryFigures(List<Cutoff> cutoffs, int items) {
    HarmonicNumbers harmonic = new HarmonicNumbers(items);
    averagePrecisions =
        cutoffs.stream()
            .flatMap(
                cutoff ->
                    Arrays.stream(Divisor.values())
                        .map(divisor -> new AveragePrecision(cutoff, divisor, harmonic)))
            .toList();
    precisions = cutoffs.stream().map(PrecisionAtCutoff::new).toList();
    all = Stream.<QueryFigure>concat(averagePrecisions.stream(), precisions.stream()).toList();
  }

  List<AveragePrecision> averagePrecisions() {
    return averagePrecisions;
  }

  List<PrecisionAtCutoff> precisions() {
    return precisions;
  }

  /** All figures of one ranking. */
  double[] of(TieGroups ranking) {
    return all.stream().mapToDouble(figure -> figure.of(ranking)).toArray();
  }

  /** The mean of every figure over queries, added up in their order. */
  Means means(List<double[]> figuresOfQueries) {
    double[] sums = new double[all.size()];
    for (double[] figures : figuresOfQueries) {
      Arrays.setAll(sums, i -> sums[i] + figures[i]);
    }
    return new Means(all, Arrays.stream(sums).map(sum -> sum / figuresOfQueries.size()).toArray());
  }

  /** Means over queries, by figure. */
  record Means(List<QueryFigure> figures, double[] means) {

    double of(QueryFigure figure) {
      return means[figures.indexOf(figure)];
    }
  }
}
