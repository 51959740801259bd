package dev.cmimh.model.figure;

import java.util.List;

/**
 * What a person can point at in a still figure: a bar, a cell, a bin.
 *
 * @param title what it is
 * @param rows its values
 * @param bits the bits of the code that it tells of; none where it tells of all
 * @param left its left edge on the axes
 * @param right its right edge
 * @param low its lower edge; not a number where it is as high as the plot
 * @param high its upper edge, likewise
 */
public record FigurePoint(
    String title,
    List<Row> rows,
    List<Integer> bits,
    double left,
    double right,
    double low,
    double high) {

  public FigurePoint {
    rows = List.copyOf(rows);
    bits = List.copyOf(bits);
  }

  /**
   * A value.
   *
   * @param ink of what it is the value of
   * @param label its name
   * @param value with its unit, as people read it
   */
  public record Row(Ink ink, String label, String value) {}

  /** A column as high as the plot. */
  static FigurePoint column(
      String title, List<Row> rows, List<Integer> bits, double left, double right) {
    return new FigurePoint(title, rows, bits, left, right, Double.NaN, Double.NaN);
  }

  /** Whether it is as high as the plot. */
  public boolean isColumn() {
    return Double.isNaN(low);
  }
}
