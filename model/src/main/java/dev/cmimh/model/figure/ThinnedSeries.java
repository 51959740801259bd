package dev.cmimh.model.figure;

/**
 * A series that stays short however long the run: when it is full, each two points become their
 * mean, and from then on a point is the mean of twice as many values; the last point is the mean of
 * what it has so far.
 */
final class ThinnedSeries {

  private final double[] sumX;
  private final double[] sumY;
  private int valuesPerPoint = 1;
  private int points;
  private int valuesInLast;

  /**
   * @param capacity largest number of points, even
   */
  ThinnedSeries(int capacity) {
    if (capacity < 2 || capacity % 2 != 0) {
      throw new IllegalArgumentException("The capacity must be even and above 0: " + capacity);
    }
    this.sumX = new double[capacity];
    this.sumY = new double[capacity];
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

  /** The points' first coordinates, a new array. */
  double[] xs() {
    return means(sumX);
  }

  /** The points' second coordinates, a new array; a gap is not a number. */
  double[] ys() {
    return means(sumY);
  }

  private double[] means(double[] sums) {
    double[] means = new double[points];
    for (int i = 0; i < points; i++) {
      means[i] = sums[i] / (i == points - 1 ? valuesInLast : valuesPerPoint);
    }
    return means;
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
