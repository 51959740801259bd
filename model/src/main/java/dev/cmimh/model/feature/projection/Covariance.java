package dev.cmimh.model.feature.projection;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Mean and covariance (divided by n) of some rows of a matrix. Only the upper half is added up, and
 * zeros are skipped: twice as fast as EJML's product for pictures, a hundred times for words.
 *
 * @param mean d numbers
 * @param matrix d x d
 */
record Covariance(double[] mean, DMatrixRMaj matrix) {

  /** Rows that are held in double precision at a time; they fit the second cache. */
  private static final int CHUNK = 48;

  /** Rows that share one reading and writing of the sums; divides {@link #CHUNK}. */
  private static final int GROUP = 4;

  static Covariance of(FloatMatrix rows, int[] selected) {
    double[] mean = ColumnMeans.of(rows, selected);
    int columns = rows.columns();
    double[] sums = new double[Math.multiplyExact(columns, columns)];
    double[] chunk = new double[CHUNK * columns];
    for (int start = 0; start < selected.length; start += CHUNK) {
      fill(chunk, rows, selected, start);
      IntStream.range(0, columns)
          .parallel()
          .forEach(column -> addProducts(chunk, columns, column, sums));
    }
    return new Covariance(mean, centred(sums, mean, selected.length));
  }

  /** Sum of all variances. */
  double total() {
    return CommonOps_DDRM.trace(matrix);
  }

  /** Copies rows from one on; those after the last are zero. */
  private static void fill(double[] chunk, FloatMatrix rows, int[] selected, int start) {
    float[] row = new float[rows.columns()];
    for (int i = 0; i < CHUNK; i++) {
      if (start + i < selected.length) {
        rows.copyRow(selected[start + i], row, 0);
      } else {
        row = new float[row.length];
      }
      for (int j = 0; j < row.length; j++) {
        chunk[i * row.length + j] = row[j];
      }
    }
  }

  /** Adds the products of one column with itself and those after it. */
  private static void addProducts(double[] chunk, int columns, int column, double[] sums) {
    int target = column * columns;
    for (int row = 0; row < CHUNK; row += GROUP) {
      int first = row * columns;
      int second = first + columns;
      int third = second + columns;
      int fourth = third + columns;
      double a = chunk[first + column];
      double b = chunk[second + column];
      double c = chunk[third + column];
      double d = chunk[fourth + column];
      if (a == 0 && b == 0 && c == 0 && d == 0) {
        continue;
      }
      for (int i = column; i < columns; i++) {
        sums[target + i] +=
            a * chunk[first + i]
                + b * chunk[second + i]
                + c * chunk[third + i]
                + d * chunk[fourth + i];
      }
    }
  }

  private static DMatrixRMaj centred(double[] sums, double[] mean, int count) {
    DMatrixRMaj covariance = new DMatrixRMaj(mean.length, mean.length);
    for (int i = 0; i < mean.length; i++) {
      for (int j = i; j < mean.length; j++) {
        double value = sums[i * mean.length + j] / count - mean[i] * mean[j];
        covariance.unsafe_set(i, j, value);
        covariance.unsafe_set(j, i, value);
      }
    }
    return covariance;
  }
}
