package dev.cmimh.model.figure;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.XYDataItem;
import org.jfree.data.xy.XYSeries;

/**
 * A series that stays short however long the run: when it is full, each two points become their
 * mean, and from then on a point is the mean of twice as many values. It tells nobody when it
 * changes.
 */
final class ThinnedSeries {

  private final int capacity;
  private final XYSeries series;
  private int valuesPerPoint = 1;
  private int values;
  private double sumX;
  private double sumY;

  /**
   * @param label name of the series
   * @param capacity largest number of points, even
   */
  ThinnedSeries(String label, int capacity) {
    if (capacity < 2 || capacity % 2 != 0) {
      throw new IllegalArgumentException("The capacity must be even and above 0: " + capacity);
    }
    this.capacity = capacity;
    this.series = new XYSeries(label, false, true);
    series.setNotify(false);
  }

  XYSeries series() {
    return series;
  }

  /** Adds a value; infinity is shown as a gap, as what is not a number. */
  void add(double x, double y) {
    if (values == 0 && series.getItemCount() == capacity) {
      halve();
    }
    if (values > 0) {
      series.remove(series.getItemCount() - 1);
    }
    values++;
    sumX += x;
    sumY += Double.isInfinite(y) ? Double.NaN : y;
    series.add(sumX / values, sumY / values, false);
    if (values == valuesPerPoint) {
      values = 0;
      sumX = 0;
      sumY = 0;
    }
  }

  private void halve() {
    List<XYDataItem> points = new ArrayList<>();
    for (int i = 0; i < capacity; i++) {
      points.add(series.getDataItem(i));
    }
    series.clear();
    for (int i = 0; i < capacity; i += 2) {
      XYDataItem first = points.get(i);
      XYDataItem second = points.get(i + 1);
      series.add(
          (first.getXValue() + second.getXValue()) / 2,
          (first.getYValue() + second.getYValue()) / 2,
          false);
    }
    valuesPerPoint *= 2;
  }
}
