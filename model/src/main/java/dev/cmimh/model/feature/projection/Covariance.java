package dev.cmimh.model.feature.projection;

import dev.cmimh.model.matrix.FloatMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;

/**
 * Mean and covariance (divided by n) of some rows of a matrix.
 *
 * @param mean d numbers
 * @param matrix d x d
 */
record Covariance(double[] mean, DMatrixRMaj matrix) {

  /** Rows that are held in double precision at a time. */
  private static final int CHUNK = 2048;

  /** Columns of the symmetric result that are multiplied at a time. */
  private static final int BAND = 256;

  static Covariance of(FloatMatrix rows, int[] selected) {
    double[] mean = mean(rows, selected);
    DMatrixRMaj sum = new DMatrixRMaj(rows.columns(), rows.columns());
    for (int start = 0; start < selected.length; start += CHUNK) {
      int end = Math.min(start + CHUNK, selected.length);
      addUpperProduct(centred(rows, selected, start, end, mean), sum);
    }
    mirrorAndDivide(sum, selected.length);
    return new Covariance(mean, sum);
  }

  /** Sum of all variances. */
  double total() {
    return CommonOps_DDRM.trace(matrix);
  }

  private static double[] mean(FloatMatrix rows, int[] selected) {
    double[] mean = new double[rows.columns()];
    float[] row = new float[rows.columns()];
    for (int index : selected) {
      rows.copyRow(index, row, 0);
      for (int i = 0; i < row.length; i++) {
        mean[i] += row[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= selected.length;
    }
    return mean;
  }

  private static DMatrixRMaj centred(
      FloatMatrix rows, int[] selected, int start, int end, double[] mean) {
    DMatrixRMaj centred = new DMatrixRMaj(end - start, rows.columns());
    float[] row = new float[rows.columns()];
    for (int i = start; i < end; i++) {
      rows.copyRow(selected[i], row, 0);
      for (int j = 0; j < row.length; j++) {
        centred.data[(i - start) * row.length + j] = row[j] - mean[j];
      }
    }
    return centred;
  }

  /** Adds {@code rows^T rows}, on and above the diagonal only: half the work. */
  private static void addUpperProduct(DMatrixRMaj rows, DMatrixRMaj sum) {
    int n = rows.numCols;
    DMatrixRMaj transposed = CommonOps_DDRM.transpose(rows, null);
    for (int start = 0; start < n; start += BAND) {
      int end = Math.min(start + BAND, n);
      DMatrixRMaj left = CommonOps_DDRM.extract(transposed, start, end, 0, rows.numRows);
      DMatrixRMaj right = CommonOps_DDRM.extract(rows, 0, rows.numRows, start, n);
      DMatrixRMaj product = CommonOps_MT_DDRM.mult(left, right, null);
      for (int i = 0; i < product.numRows; i++) {
        int target = (start + i) * n + start;
        for (int j = 0; j < product.numCols; j++) {
          sum.data[target + j] += product.data[i * product.numCols + j];
        }
      }
    }
  }

  private static void mirrorAndDivide(DMatrixRMaj sum, int count) {
    for (int i = 0; i < sum.numRows; i++) {
      for (int j = i; j < sum.numCols; j++) {
        double value = sum.unsafe_get(i, j) / count;
        sum.unsafe_set(i, j, value);
        sum.unsafe_set(j, i, value);
      }
    }
  }
}
