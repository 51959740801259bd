package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_MT_DDRM;

/**
 * Learns what codes say, as CMIMH's text decoder does: the text features that are linear in a code
 * and nearest to those of the training texts. It is no part of the published methods and changes no
 * code; search needs it to name the tags of a code.
 */
final class CodeReading {

  private static final double RIDGE = 0.01;

  private CodeReading() {}

  /**
   * Fits the reading.
   *
   * @param logits of the training texts, n x L; their signs are the codes
   * @return L to d_y
   */
  static AffineMap fit(FloatMatrix logits, TrainingPairs pairs) {
    CentredRows codes = CentredRows.of(signs(logits));
    CentredRows texts = CentredRows.of(pairs.texts());
    DMatrixRMaj products = CommonOps_MT_DDRM.multTransA(codes.values(), texts.values(), null);
    DMatrixRMaj gram = CommonOps_MT_DDRM.multTransA(codes.values(), codes.values(), null);
    DMatrixRMaj weights = new RidgeRegression(gram, RIDGE * pairs.size()).coefficients(products);
    AffineMap centred = codes.map(weights);
    float[] offset = centred.offset();
    for (int i = 0; i < offset.length; i++) {
      offset[i] += (float) texts.mean()[i];
    }
    return new AffineMap(centred.weights(), offset);
  }

  private static FloatMatrix signs(FloatMatrix logits) {
    float[] signs = logits.toArray();
    for (int i = 0; i < signs.length; i++) {
      signs[i] = signs[i] > 0 ? 1 : -1;
    }
    return FloatMatrix.of(logits.rows(), logits.columns(), signs);
  }
}
