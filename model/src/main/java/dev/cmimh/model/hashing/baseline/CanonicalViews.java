package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.feature.projection.CanonicalCorrelation;
import dev.cmimh.model.feature.projection.DoubleMatrices;
import dev.cmimh.model.hashing.TrainingPairs;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_MT_DDRM;

/**
 * The training pairs and the directions along which their modalities agree most.
 *
 * @param images n x d_x, centred
 * @param texts n x d_y, centred
 * @param imageDirections d_x x k, each column times its correlation
 * @param textDirections d_y x k, likewise
 */
record CanonicalViews(
    CentredRows images,
    CentredRows texts,
    DMatrixRMaj imageDirections,
    DMatrixRMaj textDirections) {

  /**
   * Correlates the modalities.
   *
   * @param wanted number of directions; there are fewer where a modality has fewer dimensions
   * @param ridge multiple of the mean variance that is added to every variance
   */
  static CanonicalViews fit(TrainingPairs pairs, int wanted, double ridge) {
    CanonicalCorrelation correlation =
        CanonicalCorrelation.fit(pairs.images(), pairs.texts(), wanted, ridge);
    return new CanonicalViews(
        CentredRows.of(pairs.images()),
        CentredRows.of(pairs.texts()),
        DoubleMatrices.toDouble(correlation.imageDirections()),
        DoubleMatrices.toDouble(correlation.textDirections()));
  }

  /** The images along their directions, n x k. */
  DMatrixRMaj imageScores() {
    return CommonOps_MT_DDRM.mult(images.values(), imageDirections, null);
  }

  /** The texts along their directions, n x k. */
  DMatrixRMaj textScores() {
    return CommonOps_MT_DDRM.mult(texts.values(), textDirections, null);
  }
}
