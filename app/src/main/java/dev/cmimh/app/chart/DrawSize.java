package dev.cmimh.app.chart;

/**
 * How large a figure is drawn.
 *
 * @param width in the window's units
 * @param height in the window's units
 * @param scale pixels per unit, above 0
 */
record DrawSize(double width, double height, double scale) {

  static final DrawSize NONE = new DrawSize(0, 0, 1);

  boolean isEmpty() {
    return width < 1 || height < 1;
  }

  int pixelWidth() {
    return (int) Math.ceil(width * scale);
  }

  int pixelHeight() {
    return (int) Math.ceil(height * scale);
  }
}
