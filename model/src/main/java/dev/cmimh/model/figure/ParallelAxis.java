package dev.cmimh.model.figure;

import java.util.Arrays;
import java.util.Optional;

/**
 * One of the parallel axes on which things are drawn as lines.
 *
 * @param key its name in files and brushes
 * @param title its name for people
 * @param least the smallest value, at the bottom
 * @param most the largest one, above the least
 * @param logarithmic whether equal ratios have equal lengths; then the least value is above 0
 */
public record ParallelAxis(
    String key, String title, double least, double most, boolean logarithmic) {

  private static final double WIDE_RATIO = 20;

  /** An axis that holds all the values; empty where they are none or all alike. */
  public static Optional<ParallelAxis> over(String key, String title, double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (finite.length == 0 || finite[0] == finite[finite.length - 1]) {
      return Optional.empty();
    }
    double least = finite[0];
    double most = finite[finite.length - 1];
    return Optional.of(
        new ParallelAxis(key, title, least, most, least > 0 && most / least >= WIDE_RATIO));
  }

  /** Where a value stands, 0 at the bottom to 1 at the top; not a number for none. */
  public double place(double value) {
    return (scaled(value) - scaled(least)) / (scaled(most) - scaled(least));
  }

  /** The value at a place from 0 to 1, exact at both ends. */
  public double value(double place) {
    if (place <= 0) {
      return least;
    }
    if (place >= 1) {
      return most;
    }
    double scaled = scaled(least) + place * (scaled(most) - scaled(least));
    return logarithmic ? Math.exp(scaled) : scaled;
  }

  /** A value as people read it, with four digits. */
  public static String label(double value) {
    return Double.isFinite(value) ? Numbers.readable(value) : "–";
  }

  private double scaled(double value) {
    return logarithmic ? Math.log(value) : value;
  }
}
