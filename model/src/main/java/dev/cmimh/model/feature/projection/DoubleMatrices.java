package dev.cmimh.model.feature.projection;

import dev.cmimh.model.matrix.FloatMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Between the matrices that are fitted, in double precision, and those that are kept. */
public final class DoubleMatrices {

  private DoubleMatrices() {}

  /** In single precision. */
  public static FloatMatrix toFloat(DMatrixRMaj matrix) {
    float[] values = new float[matrix.getNumElements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) matrix.data[i];
    }
    return FloatMatrix.of(matrix.numRows, matrix.numCols, values);
  }

  /** In double precision. */
  public static DMatrixRMaj toDouble(FloatMatrix matrix) {
    float[] values = matrix.toArray();
    DMatrixRMaj result = new DMatrixRMaj(matrix.rows(), matrix.columns());
    for (int i = 0; i < values.length; i++) {
      result.data[i] = values[i];
    }
    return result;
  }

  /**
   * Takes the mean of its rows out of every row of a matrix.
   *
   * @return the mean
   */
  public static double[] centre(DMatrixRMaj values) {
    DMatrixRMaj mean = CommonOps_DDRM.sumCols(values, null);
    CommonOps_DDRM.divide(mean, values.numRows);
    for (int row = 0; row < values.numRows; row++) {
      for (int column = 0; column < values.numCols; column++) {
        values.data[row * values.numCols + column] -= mean.data[column];
      }
    }
    return mean.data;
  }
}
