package dev.cmimh.model.figure;

import org.jfree.data.xy.XYSeries;

/**
 * A series that stays short however long the run: when it is full, each two points become their
 * mean, and from then on a point is the mean of twice as many values. It tells nobody when it
 * changes.
 */
final class ThinnedSeries {

  private final double[] sumX;
  private final double[] sumY;
  private final XYSeries series;
  private int valuesPerPoint = 1;
  private int points;
  private int valuesInLast;

  /**
   * @param label name of the series
   * @param capacity largest number of points, even
   */
  ThinnedSeries(String label, int capacity) {
    if (capacity < 2 || capacity % 2 != 0) {
      throw new IllegalArgumentException("The capacity must be even and above 0: " + capacity);
    }
    this.sumX = new double[capacity];
    this.sumY = new double[capacity];
    this.series = new XYSeries(label, false, true);
    series.setNotify(false);
  }

  /** Adds a value; infinity is shown as a gap, as what is not a number. */
  void add(double x, double y) {
    if (points == 0 || valuesInLast == valuesPerPoint) {
      beginPoint();
    }
    sumX[points - 1] += x;
    sumY[points - 1] += Double.isInfinite(y) ? Double.NaN : y;
    valuesInLast++;
  }

  /** The points as of the last {@link #show}. */
  XYSeries series() {
    return series;
  }

  /** Puts the points into the series; the last one is the mean of what it has so far. */
  void show() {
    series.clear();
    for (int i = 0; i < points; i++) {
      int values = i == points - 1 ? valuesInLast : valuesPerPoint;
      series.add(sumX[i] / values, sumY[i] / values, false);
    }
  }

  private void beginPoint() {
    if (points == sumX.length) {
      halve();
    }
    sumX[points] = 0;
    sumY[points] = 0;
    points++;
    valuesInLast = 0;
  }

  private void halve() {
    points /= 2;
    for (int i = 0; i < points; i++) {
      sumX[i] = sumX[2 * i] + sumX[2 * i + 1];
      sumY[i] = sumY[2 * i] + sumY[2 * i + 1];
    }
    valuesPerPoint *= 2;
  }
}
