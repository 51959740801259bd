package dev.cmimh.model.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Precision and recall at every Hamming radius, gathered over queries. */
final class PrecisionRecallCurve {

  private final int bits;
  private final double[] precision;
  private final double[] recall;
  private final int[] answered;
  private double baseRates;
  private int items;
  private int queries;
  private int queriesWithRelevant;

  /**
   * @param bits length L of the codes
   */
  PrecisionRecallCurve(int bits) {
    this.bits = bits;
    this.precision = new double[bits + 1];
    this.recall = new double[bits + 1];
    this.answered = new int[bits + 1];
  }

  /**
   * Adds a query.
   *
   * @param byDistance one group per distance 0 to L
   */
  void add(TieGroups byDistance) {
    int totalRelevant = byDistance.totalRelevant();
    int found = 0;
    int hits = 0;
    for (int radius = 0; radius <= bits; radius++) {
      found += byDistance.items()[radius];
      hits += byDistance.relevant()[radius];
      if (found > 0) {
        precision[radius] += (double) hits / found;
        answered[radius]++;
      }
      if (totalRelevant > 0) {
        recall[radius] += (double) hits / totalRelevant;
      }
    }
    items = found;
    baseRates += found == 0 ? 0 : (double) totalRelevant / found;
    queriesWithRelevant += totalRelevant > 0 ? 1 : 0;
    queries++;
  }

  /** One point per radius: means over all queries added. */
  List<PrecisionRecallPoint> points() {
    List<PrecisionRecallPoint> points = new ArrayList<>();
    double choose = 1;
    double within = 0;
    for (int radius = 0; radius <= bits; radius++) {
      within += choose * Math.scalb(1.0, -bits);
      points.add(point(radius, Math.min(1, within)));
      choose *= (double) (bits - radius) / (radius + 1);
    }
    return points;
  }

  /**
   * A point of the curve. With random codes the distance is binomial, so an item lies within the
   * radius with a known probability, independently of its relevance.
   */
  private PrecisionRecallPoint point(int radius, double within) {
    double anyFound = 1 - Math.pow(1 - within, items);
    return new PrecisionRecallPoint(
        radius,
        precision[radius] / queries,
        recall[radius] / queries,
        (double) answered[radius] / queries,
        baseRates / queries * anyFound,
        within * queriesWithRelevant / queries);
  }
}
