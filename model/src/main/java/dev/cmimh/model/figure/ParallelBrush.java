package dev.cmimh.model.figure;

/**
 * The part of a parallel axis that lines must pass through, both ends included.
 *
 * @param from its smallest value
 * @param to its largest one
 */
public record ParallelBrush(double from, double to) {

  /** A brush between two values in either order. */
  public static ParallelBrush between(double one, double other) {
    return new ParallelBrush(Math.min(one, other), Math.max(one, other));
  }

  /** Whether a value lies in it; a missing one, not a number, does not. */
  public boolean holds(double value) {
    return value >= from && value <= to;
  }
}
