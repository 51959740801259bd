package dev.cmimh.model.figure;

/**
 * Smooths curves by an exponential moving average over epochs: {@code s(x) = sum w^(n (x - x_i)/R)
 * y_i / sum w^(n (x - x_i)/R)} over the points before {@code x}, where {@code R} is the range of
 * epochs so far and {@code n} = 400. The weight thus acts on a four-hundredth of the run, however
 * many points a curve has, and nothing jumps when a long curve is thinned.
 *
 * @param weight of what came before, 0 (off) to 0.99
 * @param withRaw whether the curve as it was measured stays in sight, paler
 */
public record Smoothing(double weight, boolean withRaw) {

  /** Curves as they were measured. */
  public static final Smoothing NONE = new Smoothing(0, false);

  private static final double LARGEST = 0.99;
  private static final double PARTS = 400;

  public Smoothing {
    if (!(weight >= 0 && weight <= LARGEST)) {
      throw new IllegalArgumentException(
          "The smoothing must be a number from 0 to 0.99, but is " + weight);
    }
  }

  /** Whether it changes anything. */
  boolean acts() {
    return weight > 0;
  }

  /** The smoothed values; what is not a number stays a gap. */
  double[] of(double[] epochs, double[] values) {
    double[] smooth = new double[values.length];
    double sum = 0;
    double weights = 0;
    double last = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        smooth[i] = Double.NaN;
        continue;
      }
      double decay = Math.pow(weight, PARTS * (epochs[i] - last) / range(epochs));
      sum = sum * decay + values[i];
      weights = weights * decay + 1;
      last = epochs[i];
      smooth[i] = sum / weights;
    }
    return smooth;
  }

  private static double range(double[] epochs) {
    double range = epochs[epochs.length - 1] - epochs[0];
    return range > 0 ? range : 1;
  }
}
