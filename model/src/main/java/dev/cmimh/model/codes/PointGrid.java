package dev.cmimh.model.codes;

import java.util.Arrays;
import java.util.OptionalInt;

/** Finds the point nearest to a place by cells of a grid, each with a few points. */
public final class PointGrid {

  private static final int POINTS_PER_CELL = 2;

  private final PlanePoints points;
  private final int side;
  private final double left;
  private final double low;
  private final double cell;
  private final int[] first;
  private final int[] next;

  public PointGrid(PlanePoints points) {
    this.points = points;
    this.side = (int) Math.ceil(Math.sqrt((double) points.size() / POINTS_PER_CELL)) + 1;
    this.left = smallest(points.x());
    this.low = smallest(points.y());
    double span = Math.max(largest(points.x()) - left, largest(points.y()) - low);
    this.cell = Math.max(span, 1e-9) / side;
    this.first = new int[side * side];
    this.next = new int[points.size()];
    Arrays.fill(first, -1);
    for (int point = 0; point < points.size(); point++) {
      int at = row(points.y()[point]) * side + column(points.x()[point]);
      next[point] = first[at];
      first[at] = point;
    }
  }

  /** The nearest point within some distance; of points at one place the last. */
  public OptionalInt nearest(double x, double y, double distance) {
    int best = -1;
    double bestSquare = distance * distance;
    for (int row = row(y - distance); row <= row(y + distance); row++) {
      for (int column = column(x - distance); column <= column(x + distance); column++) {
        for (int point = first[row * side + column]; point >= 0; point = next[point]) {
          double square = square(x - points.x()[point]) + square(y - points.y()[point]);
          if (square < bestSquare || (square == bestSquare && point > best)) {
            best = point;
            bestSquare = square;
          }
        }
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private int column(double x) {
    return (int) Math.clamp((x - left) / cell, 0, side - 1);
  }

  private int row(double y) {
    return (int) Math.clamp((y - low) / cell, 0, side - 1);
  }

  private static double square(double value) {
    return value * value;
  }

  private static double smallest(float[] values) {
    double smallest = Double.POSITIVE_INFINITY;
    for (float value : values) {
      smallest = Math.min(smallest, value);
    }
    return values.length == 0 ? 0 : smallest;
  }

  private static double largest(float[] values) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      largest = Math.max(largest, value);
    }
    return values.length == 0 ? 0 : largest;
  }
}
