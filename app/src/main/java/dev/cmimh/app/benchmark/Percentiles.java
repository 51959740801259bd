package dev.cmimh.app.benchmark;

import java.util.Arrays;
import java.util.Collection;

/** Measured values in order, asked for what a share of them does not exceed. */
final class Percentiles {

  private final double[] sorted;

  private Percentiles(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * @throws IllegalArgumentException if there are no values
   */
  static Percentiles of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured, so there is no percentile");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Percentiles(sorted);
  }

  /**
   * The smallest value that at least this share of all values does not exceed (nearest rank: always
   * a value that was measured).
   *
   * @param share above 0, at most 1
   */
  double at(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("The share must be above 0 and at most 1: " + share);
    }
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  int count() {
    return sorted.length;
  }
}
