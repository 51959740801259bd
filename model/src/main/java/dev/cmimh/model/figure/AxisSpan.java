package dev.cmimh.model.figure;

/**
 * What an axis shows from end to end.
 *
 * @param lower value at its beginning
 * @param upper value at its end, above the lower
 * @param logarithmic whether equal distances are equal ratios; both values are then above 0
 */
public record AxisSpan(double lower, double upper, boolean logarithmic) {

  /** The value at a share of its length, 0 at the beginning and 1 at the end. */
  public double valueAt(double share) {
    return logarithmic ? lower * Math.pow(upper / lower, share) : lower + share * (upper - lower);
  }

  /** The share of its length at which a value stands. */
  public double shareOf(double value) {
    return logarithmic
        ? Math.log(value / lower) / Math.log(upper / lower)
        : (value - lower) / (upper - lower);
  }

  /** What lies between two shares of its length, the smaller first. */
  public AxisSpan between(double from, double to) {
    return new AxisSpan(valueAt(from), valueAt(to), logarithmic);
  }
}
