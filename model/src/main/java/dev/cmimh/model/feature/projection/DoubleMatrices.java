package dev.cmimh.model.feature.projection;

import dev.cmimh.model.matrix.FloatMatrix;
import org.ejml.data.DMatrixRMaj;

/** Between the matrices that are fitted, in double precision, and those that are kept. */
final class DoubleMatrices {

  private DoubleMatrices() {}

  static FloatMatrix toFloat(DMatrixRMaj matrix) {
    float[] values = new float[matrix.getNumElements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) matrix.data[i];
    }
    return FloatMatrix.of(matrix.numRows, matrix.numCols, values);
  }

  static DMatrixRMaj toDouble(FloatMatrix matrix) {
    float[] values = matrix.toArray();
    DMatrixRMaj result = new DMatrixRMaj(matrix.rows(), matrix.columns());
    for (int i = 0; i < values.length; i++) {
      result.data[i] = values[i];
    }
    return result;
  }
}
