package dev.cmimh.model.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where parallel axes stand in a drawing, in pixels before scaling.
 *
 * @param axes from left to right
 * @param width of the drawing
 * @param height of the drawing
 */
public record ParallelGeometry(List<ParallelAxis> axes, double width, double height) {

  static final double TOP = 44;
  static final double BOTTOM = 22;
  private static final double SIDE = 56;
  private static final double TITLE_GAP = 8;
  private static final double AXIS_REACH = 14;
  private static final double LINE_REACH = 8;

  public ParallelGeometry {
    axes = List.copyOf(axes);
  }

  /** The distance between two axes. */
  public double step() {
    return axes.size() < 2 ? width : (width - 2 * SIDE) / (axes.size() - 1);
  }

  /** Where an axis stands. */
  public double x(int axis) {
    return axes.size() < 2 ? width / 2 : SIDE + axis * step();
  }

  /** How wide the title of an axis may be: the outer ones stand near the edges. */
  double titleRoom(int axis) {
    double edge = 2 * Math.min(x(axis), width - x(axis));
    return Math.min(step() - TITLE_GAP, edge);
  }

  /** The height of a place, 0 at the bottom of an axis to 1 at its top. */
  public double y(double place) {
    return TOP + (1 - place) * (height - TOP - BOTTOM);
  }

  /** The place at a height, kept from 0 to 1. */
  public double place(double y) {
    return Math.clamp(1 - (y - TOP) / (height - TOP - BOTTOM), 0, 1);
  }

  /** The axis that a pointer is on. */
  public OptionalInt axisAt(double x) {
    for (int axis = 0; axis < axes.size(); axis++) {
      if (Math.abs(x - x(axis)) <= Math.min(AXIS_REACH, step() / 2)) {
        return OptionalInt.of(axis);
      }
    }
    return OptionalInt.empty();
  }

  /** The line nearest to a pointer, if one is near. */
  public Optional<ParallelLine> lineAt(List<ParallelLine> lines, double x, double y) {
    int left = (int) Math.clamp((x - x(0)) / step(), 0, Math.max(0, axes.size() - 2));
    Optional<ParallelLine> nearest = Optional.empty();
    double least = LINE_REACH;
    for (ParallelLine line : lines) {
      double distance = Math.abs(heightAt(line, left, x) - y);
      if (distance < least) {
        least = distance;
        nearest = Optional.of(line);
      }
    }
    return nearest;
  }

  /** The height of a line on an axis; not a number where it has no value there. */
  public double height(ParallelLine line, int axis) {
    return y(axes.get(axis).place(line.values().get(axis)));
  }

  private double heightAt(ParallelLine line, int left, double x) {
    if (axes.size() < 2) {
      return height(line, left);
    }
    double share = Math.clamp((x - x(left)) / step(), 0, 1);
    return (1 - share) * height(line, left) + share * height(line, left + 1);
  }
}
