package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.feature.projection.DoubleMatrices;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.mult.VectorVectorMult_DDRM;

/**
 * One modality of the training pairs, centred on its mean.
 *
 * @param mean d numbers
 * @param values n x d, every column of mean 0
 */
record CentredRows(double[] mean, DMatrixRMaj values) {

  static CentredRows of(FloatMatrix rows) {
    DMatrixRMaj values = DoubleMatrices.toDouble(rows);
    return new CentredRows(DoubleMatrices.centre(values), values);
  }

  /** Square root of the rows' mean squared norm. */
  double norm() {
    return Math.sqrt(VectorVectorMult_DDRM.innerProd(values, values) / values.numRows);
  }

  /**
   * The map that centres a row and multiplies it.
   *
   * @param weights d x L
   */
  AffineMap map(DMatrixRMaj weights) {
    float[] offset = new float[weights.numCols];
    for (int output = 0; output < offset.length; output++) {
      double sum = 0;
      for (int input = 0; input < mean.length; input++) {
        sum += mean[input] * weights.unsafe_get(input, output);
      }
      offset[output] = (float) -sum;
    }
    return new AffineMap(DoubleMatrices.toFloat(weights), offset);
  }
}
