package dev.cmimh.app.chart;

import dev.cmimh.model.codes.PlanePoints;
import dev.cmimh.model.figure.FigurePalette;

/**
 * Points of a plane to be looked at: discs are pictures' codes, squares are texts' codes.
 *
 * @param points pictures' first, then texts'
 * @param category of each point, an index into what {@code colours} gives
 * @param colours of the categories
 * @param joined whether a line joins the two points of each pair
 */
public record PointCloud(PlanePoints points, int[] category, Colours colours, boolean joined) {

  /** The colours of categories in a theme. */
  @FunctionalInterface
  public interface Colours {

    /** RGB of each category. */
    int[] of(FigurePalette palette);
  }
}
