package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.TradeOffGeometry;
import dev.cmimh.model.sweep.SweepPoint;
import java.util.List;
import java.util.Optional;

/**
 * A trade-off at one moment: its picture and what it takes to read it.
 *
 * @param frame the picture
 * @param geometry where it shows what, in the window's units
 * @param points the values that have a finished trial
 * @param palette its colours
 */
record DrawnTradeOff(
    PixelFrame frame, TradeOffGeometry geometry, List<SweepPoint> points, FigurePalette palette) {

  DrawnTradeOff {
    points = List.copyOf(points);
  }

  Optional<SweepPoint> point(double value) {
    return points.stream().filter(point -> point.value() == value).findFirst();
  }
}
