package dev.cmimh.model.figure;

import java.util.List;

/**
 * Where the values of a varied setting stand on the horizontal axis of a trade-off: by logarithm,
 * and zero, which has none, one average step left of the smallest other value.
 *
 * @param values in rising order, none negative, at least one
 */
record TradeOffScale(List<Double> values) {

  private static final double SINGLE_STEP = 1;
  private static final double MARGIN = 0.4;

  TradeOffScale {
    values = List.copyOf(values);
  }

  /** The position of a value, in powers of ten. */
  double position(double value) {
    return value > 0 ? Math.log10(value) : zero();
  }

  /** The position of the left end, with some room. */
  double lower() {
    return position(values.getFirst()) - MARGIN * step();
  }

  /** The position of the right end, with some room. */
  double upper() {
    return position(values.getLast()) + MARGIN * step();
  }

  private double zero() {
    List<Double> positive = positive();
    return positive.isEmpty() ? 0 : Math.log10(positive.getFirst()) - step();
  }

  private double step() {
    List<Double> positive = positive();
    return positive.size() < 2
        ? SINGLE_STEP
        : Math.log10(positive.getLast() / positive.getFirst()) / (positive.size() - 1);
  }

  private List<Double> positive() {
    return values.stream().filter(value -> value > 0).toList();
  }
}
