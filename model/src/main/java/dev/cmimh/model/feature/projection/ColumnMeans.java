package dev.cmimh.model.feature.projection;

import dev.cmimh.model.matrix.FloatMatrix;

/** Means of the columns of a matrix over some of its rows. */
public final class ColumnMeans {

  private ColumnMeans() {}

  /**
   * The means, in double precision.
   *
   * @param selected indices of the rows, at least one
   */
  public static double[] of(FloatMatrix rows, int[] selected) {
    double[] means = new double[rows.columns()];
    float[] row = new float[rows.columns()];
    for (int index : selected) {
      rows.copyRow(index, row, 0);
      for (int i = 0; i < row.length; i++) {
        means[i] += row[i];
      }
    }
    for (int i = 0; i < means.length; i++) {
      means[i] /= selected.length;
    }
    return means;
  }
}
