package dev.cmimh.model.figure;

/**
 * Where a drawn figure shows which values, on linear axes.
 *
 * @param x left edge of the plot in the drawing, pixels before scaling
 * @param y its upper edge
 * @param width of the plot
 * @param height of the plot
 * @param left value at the left edge
 * @param right value at the right edge
 * @param top value at the upper edge
 * @param bottom value at the lower edge
 */
public record PlotArea(
    double x,
    double y,
    double width,
    double height,
    double left,
    double right,
    double top,
    double bottom) {

  /** Whether a point of the drawing lies in the plot. */
  public boolean contains(double pointX, double pointY) {
    return pointX >= x && pointX <= x + width && pointY >= y && pointY <= y + height;
  }

  /** The value at a horizontal position. */
  public double valueX(double pointX) {
    return left + (right - left) * (pointX - x) / width;
  }

  /** The value at a vertical position. */
  public double valueY(double pointY) {
    return top + (bottom - top) * (pointY - y) / height;
  }

  /** The horizontal position of a value. */
  public double positionX(double value) {
    return x + width * (value - left) / (right - left);
  }

  /** The vertical position of a value. */
  public double positionY(double value) {
    return y + height * (value - top) / (bottom - top);
  }
}
