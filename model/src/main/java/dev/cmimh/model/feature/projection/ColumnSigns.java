package dev.cmimh.model.feature.projection;

import org.ejml.data.DMatrixRMaj;

/** Chooses one of the two directions of an axis, which a decomposition leaves open. */
final class ColumnSigns {

  private ColumnSigns() {}

  /** Makes the entry of the largest size in each column positive. */
  static void fix(DMatrixRMaj matrix) {
    for (int column = 0; column < matrix.numCols; column++) {
      if (sign(matrix, column) < 0) {
        negate(matrix, column);
      }
    }
  }

  /** Turns the columns of two matrices together, so that those of the first are as above. */
  static void fixTogether(DMatrixRMaj first, DMatrixRMaj second) {
    for (int column = 0; column < first.numCols; column++) {
      if (sign(first, column) < 0) {
        negate(first, column);
        negate(second, column);
      }
    }
  }

  private static double sign(DMatrixRMaj matrix, int column) {
    double largest = 0;
    for (int row = 0; row < matrix.numRows; row++) {
      double value = matrix.unsafe_get(row, column);
      if (Math.abs(value) > Math.abs(largest)) {
        largest = value;
      }
    }
    return Math.signum(largest);
  }

  private static void negate(DMatrixRMaj matrix, int column) {
    for (int row = 0; row < matrix.numRows; row++) {
      matrix.unsafe_set(row, column, -matrix.unsafe_get(row, column));
    }
  }
}
