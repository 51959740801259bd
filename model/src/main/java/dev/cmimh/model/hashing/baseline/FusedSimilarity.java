package dev.cmimh.model.hashing.baseline;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;
import org.ejml.dense.row.mult.VectorVectorMult_DDRM;

/**
 * The similarities of both modalities to the anchors in one, {@code D = eta A_x + (1 - eta) A_y}.
 * The share eta is the one, from 0 to 1, for which D comes nearest to the similarities of the codes
 * {@code B B_s' / L}.
 */
final class FusedSimilarity {

  private final DMatrixRMaj image;
  private final DMatrixRMaj text;
  private final DMatrixRMaj difference;
  private double imageShare = 0.5;
  private DMatrixRMaj fused;

  /**
   * @param image n x m
   * @param text n x m
   */
  FusedSimilarity(DMatrixRMaj image, DMatrixRMaj text) {
    this.image = image;
    this.text = text;
    this.difference = CommonOps_DDRM.subtract(image, text, null);
    this.fused = fused();
  }

  /** The codes of the anchors for those of all pairs: m x L. */
  DMatrixRMaj codesOfAnchors(DMatrixRMaj codes) {
    return Codes.signs(CommonOps_MT_DDRM.multTransA(fused, codes, null));
  }

  /** What the anchors' codes want the pairs' codes to be: n x L. */
  DMatrixRMaj pull(DMatrixRMaj anchorCodes) {
    return CommonOps_MT_DDRM.mult(fused, anchorCodes, null);
  }

  /** Chooses eta anew. */
  void fuse(DMatrixRMaj codes, DMatrixRMaj anchorCodes) {
    DMatrixRMaj wanted = CommonOps_MT_DDRM.multTransB(codes, anchorCodes, null);
    CommonOps_DDRM.scale(1.0 / codes.numCols, wanted);
    CommonOps_DDRM.subtractEquals(wanted, text);
    double length = VectorVectorMult_DDRM.innerProd(difference, difference);
    if (length > 0) {
      double best = VectorVectorMult_DDRM.innerProd(wanted, difference) / length;
      imageShare = Math.clamp(best, 0, 1);
      fused = fused();
    }
  }

  private DMatrixRMaj fused() {
    return CommonOps_DDRM.add(imageShare, image, 1 - imageShare, text, null);
  }
}
