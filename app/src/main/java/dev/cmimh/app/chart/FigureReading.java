package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigureMark;
import dev.cmimh.model.figure.Ink;
import dev.cmimh.model.figure.LineStyle;
import java.util.List;
import java.util.Optional;

/**
 * The values of all curves of a figure at one epoch.
 *
 * @param epoch of the point nearest to where the person pointed
 * @param rows one for each curve with a value
 * @param mark the live change there
 */
record FigureReading(double epoch, List<Row> rows, Optional<FigureMark> mark) {

  FigureReading {
    rows = List.copyOf(rows);
  }

  /** Whether any curve has the given form of comparison. */
  boolean hasChance() {
    return rows.stream().anyMatch(row -> !row.chance().isEmpty());
  }

  /** Whether an earlier run is compared with. */
  boolean hasPinned() {
    return rows.stream().anyMatch(row -> !row.pinned().isEmpty());
  }

  /**
   * One curve.
   *
   * @param value as measured, with its unit
   * @param chance of random codes; empty if there is none
   * @param pinned value of the earlier run; empty if there is none
   * @param scale number of its vertical axis
   * @param shown the value at which the curve is drawn, smoothed if asked for
   */
  record Row(
      String label,
      Ink ink,
      LineStyle style,
      String value,
      String chance,
      String pinned,
      int scale,
      double shown) {}
}
