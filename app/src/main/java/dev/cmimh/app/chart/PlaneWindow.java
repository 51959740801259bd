package dev.cmimh.app.chart;

import dev.cmimh.model.codes.PlanePoints;

/**
 * Which part of a plane is in sight.
 *
 * @param centreX of the plane, in the middle of the drawing
 * @param centreY likewise; upwards
 * @param scale pixels per unit of the plane, above 0
 * @param width of the drawing, pixels
 * @param height of the drawing, pixels
 */
record PlaneWindow(double centreX, double centreY, double scale, double width, double height) {

  private static final double MARGIN = 0.94;

  /** All points. */
  static PlaneWindow all(PlanePoints points, double width, double height) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int point = 0; point < points.size(); point++) {
      left = Math.min(left, points.x()[point]);
      right = Math.max(right, points.x()[point]);
      low = Math.min(low, points.y()[point]);
      high = Math.max(high, points.y()[point]);
    }
    if (!(left <= right)) {
      return new PlaneWindow(0, 0, 1, width, height);
    }
    double scale =
        MARGIN
            * Math.min(width / Math.max(1e-6, right - left), height / Math.max(1e-6, high - low));
    return new PlaneWindow((left + right) / 2, (low + high) / 2, scale, width, height);
  }

  double toX(double x) {
    return width / 2 + (x - centreX) * scale;
  }

  double toY(double y) {
    return height / 2 - (y - centreY) * scale;
  }

  double planeX(double position) {
    return centreX + (position - width / 2) / scale;
  }

  double planeY(double position) {
    return centreY - (position - height / 2) / scale;
  }

  PlaneWindow moved(double right, double down) {
    return new PlaneWindow(centreX - right / scale, centreY + down / scale, scale, width, height);
  }

  /** Nearer by a factor; what lies at a place stays there. */
  PlaneWindow zoomed(double factor, double placeX, double placeY) {
    double x = planeX(placeX);
    double y = planeY(placeY);
    double nearer = scale * factor;
    return new PlaneWindow(
        x - (placeX - width / 2) / nearer,
        y + (placeY - height / 2) / nearer,
        nearer,
        width,
        height);
  }

  /** The same part in a drawing of another size. */
  PlaneWindow sized(double newWidth, double newHeight) {
    double grown = Math.min(newWidth / width, newHeight / height);
    return new PlaneWindow(centreX, centreY, scale * grown, newWidth, newHeight);
  }
}
