package dev.cmimh.model.feature.projection;

import dev.cmimh.model.matrix.FloatMatrix;
import org.ejml.data.DMatrixRMaj;

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
}
