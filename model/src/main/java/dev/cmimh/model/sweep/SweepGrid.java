package dev.cmimh.model.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/** Values of a setting, spread so that neighbours have equal ratios. */
public final class SweepGrid {

  private static final MathContext TWO_DIGITS = new MathContext(2);

  private SweepGrid() {}

  /**
   * Spreads values from one to another, rounded to two digits.
   *
   * @param from the smallest, above 0
   * @param to the largest
   * @param points number of values, at least 1; rounding may join some
   * @throws IllegalArgumentException if there is no such grid; the message says why
   */
  public static List<Double> logarithmic(double from, double to, int points) {
    if (!(from > 0 && to >= from && to < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "A grid goes from a number above 0 up to a larger one, not from %s to %s; 0 itself can be a value of its own"
              .formatted(from, to));
    }
    if (points < 1) {
      throw new IllegalArgumentException("A grid needs at least 1 value, but got " + points);
    }
    return IntStream.range(0, points)
        .mapToDouble(i -> from * Math.pow(to / from, points == 1 ? 0 : i / (points - 1.0)))
        .map(SweepGrid::rounded)
        .distinct()
        .boxed()
        .toList();
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(TWO_DIGITS).doubleValue();
  }
}
