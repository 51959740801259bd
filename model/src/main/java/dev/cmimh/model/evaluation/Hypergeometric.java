package dev.cmimh.model.evaluation;

import java.util.function.IntToDoubleFunction;

/**
 * The number X of relevant items among {@code taken} that are drawn without replacement from a
 * group: {@code P(X = x) = C(relevant, x) C(items - relevant, taken - x) / C(items, taken)}.
 *
 * @param items size of the group
 * @param relevant relevant items in the group
 * @param taken items drawn, at most {@code items}
 */
record Hypergeometric(int items, int relevant, int taken) {

  /** Beyond this share of the largest probability the tail is below the precision of a double. */
  private static final double NEGLIGIBLE = 1e-20;

  /**
   * The expectation of a function of X.
   *
   * <p>Probabilities are built up relative to the most likely value, outwards to both sides, and
   * normalised at the end: no factorial, no logarithm, no underflow.
   */
  double expectation(IntToDoubleFunction function) {
    int smallest = Math.max(0, taken - (items - relevant));
    int largest = Math.min(relevant, taken);
    int mode = (int) ((taken + 1L) * (relevant + 1L) / (items + 2L));
    double weights = 0;
    double sum = 0;
    double weight = 1;
    for (int x = mode; x <= largest && weight > NEGLIGIBLE; x++) {
      weights += weight;
      sum += weight * function.applyAsDouble(x);
      weight *= ratio(x);
    }
    weight = 1;
    for (int x = mode - 1; x >= smallest && weight > NEGLIGIBLE; x--) {
      weight /= ratio(x);
      weights += weight;
      sum += weight * function.applyAsDouble(x);
    }
    return sum / weights;
  }

  /** {@code P(X = x + 1) / P(X = x)}. */
  private double ratio(int x) {
    return ((double) (relevant - x) * (taken - x))
        / ((x + 1.0) * ((double) items - relevant - taken + x + 1));
  }
}
