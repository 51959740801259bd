package dev.cmimh.model.feature.projection;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;

/**
 * Products of paired, centred rows of two spaces: what a correlation needs to know of them,
 * whatever its ridge.
 *
 * @param rows number of pairs n
 * @param images {@code X'X}, p x p
 * @param texts {@code Y'Y}, q x q
 * @param both {@code X'Y}, p x q
 */
public record PairedProducts(int rows, DMatrixRMaj images, DMatrixRMaj texts, DMatrixRMaj both) {

  /**
   * Multiplies the rows, which takes most of the time of a correlation.
   *
   * @param images X, n x p, every column of mean 0
   * @param texts Y, n x q, likewise
   */
  public static PairedProducts of(DMatrixRMaj images, DMatrixRMaj texts) {
    return new PairedProducts(
        images.numRows,
        CommonOps_MT_DDRM.multTransA(images, images, null),
        CommonOps_MT_DDRM.multTransA(texts, texts, null),
        CommonOps_MT_DDRM.multTransA(images, texts, null));
  }

  /** Covariance of the images, p x p. */
  DMatrixRMaj imageCovariance() {
    return mean(images);
  }

  /** Covariance of the texts, q x q. */
  DMatrixRMaj textCovariance() {
    return mean(texts);
  }

  /** Covariance of images and texts, p x q. */
  DMatrixRMaj crossCovariance() {
    return mean(both);
  }

  private DMatrixRMaj mean(DMatrixRMaj sum) {
    DMatrixRMaj mean = sum.copy();
    CommonOps_DDRM.divide(mean, rows);
    return mean;
  }
}
