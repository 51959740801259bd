package dev.cmimh.model.figure;

import java.util.Optional;

/**
 * A curve as a figure shows it.
 *
 * @param label its name
 * @param ink its colour's meaning
 * @param style how it is drawn
 * @param scale number of its vertical axis, from 0
 * @param unit of its values; empty if they have none
 * @param measured its points as measured
 * @param shown its points as drawn, smoothed if asked for
 * @param chance the level of random codes, for curves that have one
 * @param pinned the same curve of the pinned run, as drawn
 */
public record CurvePoints(
    String label,
    Ink ink,
    LineStyle style,
    int scale,
    String unit,
    Points measured,
    Points shown,
    Optional<Points> chance,
    Optional<Points> pinned) {

  /**
   * Points in order of epochs; of the same length, never changed.
   *
   * @param values may hold gaps, which are not numbers
   */
  public record Points(double[] epochs, double[] values) {

    /** The number of the point nearest to an epoch; empty if there are none. */
    public Optional<Integer> nearest(double epoch) {
      if (epochs.length == 0) {
        return Optional.empty();
      }
      int low = 0;
      int high = epochs.length - 1;
      while (high - low > 1) {
        int middle = (low + high) >>> 1;
        if (epochs[middle] <= epoch) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return Optional.of(epoch - epochs[low] <= epochs[high] - epoch ? low : high);
    }

    /** Whether any point has a value. */
    public boolean hasValues() {
      for (double value : values) {
        if (Double.isFinite(value)) {
          return true;
        }
      }
      return false;
    }
  }
}
