package dev.cmimh.app.chart;

import dev.cmimh.model.figure.CurvePoints;
import dev.cmimh.model.figure.FigureMark;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.PlotGeometry;
import java.util.List;

/**
 * A figure at one moment: its picture and what it takes to read it.
 *
 * @param frame the picture
 * @param geometry where it shows what, in the window's units
 * @param curves the points in it
 * @param marks the live changes in it
 * @param palette its colours
 */
record DrawnFigure(
    PixelFrame frame,
    PlotGeometry geometry,
    List<CurvePoints> curves,
    List<FigureMark> marks,
    FigurePalette palette) {

  DrawnFigure {
    curves = List.copyOf(curves);
    marks = List.copyOf(marks);
  }

  /** Whether there is anything to see. */
  boolean hasValues() {
    return curves.stream()
        .anyMatch(
            curve ->
                curve.measured().hasValues()
                    || curve.pinned().filter(CurvePoints.Points::hasValues).isPresent());
  }

  /** The last epoch that any curve reaches; 0 before the first point. */
  double lastEpoch() {
    return curves.stream()
        .map(curve -> curve.measured().epochs())
        .filter(epochs -> epochs.length > 0)
        .mapToDouble(epochs -> epochs[epochs.length - 1])
        .max()
        .orElse(0);
  }
}
