package dev.cmimh.app.chart;

import dev.cmimh.model.codes.PlanePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A closed line drawn by hand around points, in the coordinates of the plane. */
final class Lasso {

  private final List<double[]> corners = new ArrayList<>();

  void add(double x, double y) {
    corners.add(new double[] {x, y});
  }

  /** The points inside, by the even-odd rule. */
  int[] inside(PlanePoints points) {
    int[] found = new int[points.size()];
    int count = 0;
    for (int point = 0; point < points.size(); point++) {
      if (contains(points.x()[point], points.y()[point])) {
        found[count++] = point;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private boolean contains(double x, double y) {
    boolean inside = false;
    double[] before = corners.getLast();
    for (double[] corner : corners) {
      boolean crosses = (corner[1] > y) != (before[1] > y);
      if (crosses
          && x < (before[0] - corner[0]) * (y - corner[1]) / (before[1] - corner[1]) + corner[0]) {
        inside = !inside;
      }
      before = corner;
    }
    return inside;
  }
}
