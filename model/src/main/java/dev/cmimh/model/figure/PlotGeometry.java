package dev.cmimh.model.figure;

import java.util.List;

/**
 * Where a drawn figure shows what.
 *
 * @param x left edge of the plot in the drawing, pixels before scaling
 * @param y its upper edge
 * @param width of the plot
 * @param height of the plot
 * @param epochs the horizontal axis
 * @param values the vertical axes, one for each scale of the figure
 */
public record PlotGeometry(
    double x, double y, double width, double height, AxisSpan epochs, List<AxisSpan> values) {

  public PlotGeometry {
    values = List.copyOf(values);
  }

  /** Whether a point of the drawing lies in the plot. */
  public boolean contains(double pointX, double pointY) {
    return pointX >= x && pointX <= x + width && pointY >= y && pointY <= y + height;
  }

  /** The epoch at a horizontal position. */
  public double epochAt(double pointX) {
    return epochs.valueAt((pointX - x) / width);
  }

  /** The horizontal position of an epoch. */
  public double positionOf(double epoch) {
    return x + width * epochs.shareOf(epoch);
  }

  /** The vertical position of a value on the axis of a scale. */
  public double positionOf(int scale, double value) {
    return y + height * (1 - values.get(scale).shareOf(value));
  }

  /** All that is in sight, as what to show. */
  public ShownPart part() {
    return new ShownPart(epochs, values);
  }
}
