package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.feature.projection.CanonicalCorrelation;
import dev.cmimh.model.feature.projection.DoubleMatrices;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
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

  /** A correlation that is no larger is what rounding leaves of none. */
  private static final double ROUNDING_NOISE = 1e-6;

  /**
   * Correlates the modalities.
   *
   * @param wanted number of directions; there are fewer where a modality has fewer dimensions, or
   *     where the others have no correlation but that of rounding
   * @param ridge multiple of the mean variance that is added to every variance
   */
  static CanonicalViews fit(CentredPairs pairs, int wanted, double ridge) {
    CanonicalCorrelation correlation = CanonicalCorrelation.fit(pairs.products(), wanted, ridge);
    int meant =
        (int)
            Arrays.stream(correlation.correlations())
                .filter(value -> value > ROUNDING_NOISE)
                .count();
    int kept = Math.max(1, meant);
    return new CanonicalViews(
        pairs.images(),
        pairs.texts(),
        first(kept, correlation.imageDirections()),
        first(kept, correlation.textDirections()));
  }

  private static DMatrixRMaj first(int kept, FloatMatrix directions) {
    return CommonOps_DDRM.extract(
        DoubleMatrices.toDouble(directions), 0, directions.rows(), 0, kept);
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
