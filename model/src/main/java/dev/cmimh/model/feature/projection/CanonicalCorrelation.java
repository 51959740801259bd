package dev.cmimh.model.feature.projection;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Directions of two spaces along which paired rows agree most. With covariances {@code C}, ridge
 * {@code r} times the mean variance {@code v} of each space, and {@code L L^T = C + r v I}: the
 * singular values of {@code Lx^-1 Cxy Ly^-T} are the correlations, the directions are {@code Lx^-T
 * U} and {@code Ly^-T V}.
 *
 * @see <a href="https://doi.org/10.1162/0899766042321814">Hardoon, Szedmak and Shawe-Taylor,
 *     Canonical Correlation Analysis: An Overview with Application to Learning Methods</a>
 */
public final class CanonicalCorrelation {

  private final Side image;
  private final Side text;
  private final double[] correlations;

  private CanonicalCorrelation(Side image, Side text, double[] correlations) {
    this.image = image;
    this.text = text;
    this.correlations = correlations;
  }

  /**
   * One modality's part.
   *
   * @param covariance p x p, without ridge
   * @param directions p x k, each column already multiplied by its correlation
   */
  record Side(DMatrixRMaj covariance, DMatrixRMaj directions) {}

  /**
   * Fits the directions.
   *
   * @param images n x p, row = training pair
   * @param texts n x q, row = the same training pair
   * @param wanted number of directions; fewer where p or q is smaller
   * @param ridge multiple of the mean variance that is added to every variance, above 0
   */
  public static CanonicalCorrelation fit(
      FloatMatrix images, FloatMatrix texts, int wanted, double ridge) {
    return fit(PairedProducts.of(centred(images), centred(texts)), wanted, ridge);
  }

  /**
   * Fits the directions to products that are known.
   *
   * @param wanted number of directions; fewer where p or q is smaller
   * @param ridge multiple of the mean variance that is added to every variance, above 0
   */
  public static CanonicalCorrelation fit(PairedProducts products, int wanted, double ridge) {
    DMatrixRMaj imageCovariance = products.imageCovariance();
    DMatrixRMaj textCovariance = products.textCovariance();
    DMatrixRMaj imageWhitening = inverseFactor(imageCovariance, ridge);
    DMatrixRMaj textWhitening = inverseFactor(textCovariance, ridge);
    DMatrixRMaj half = CommonOps_MT_DDRM.mult(imageWhitening, products.crossCovariance(), null);
    DMatrixRMaj coherence = CommonOps_MT_DDRM.multTransB(half, textWhitening, null);

    SingularVectors singular = SingularVectors.of(coherence, wanted);
    DMatrixRMaj a = CommonOps_MT_DDRM.multTransA(imageWhitening, singular.left(), null);
    DMatrixRMaj b = CommonOps_MT_DDRM.multTransA(textWhitening, singular.right(), null);
    ColumnSigns.fixTogether(a, b);
    CommonOps_DDRM.multCols(a, singular.values());
    CommonOps_DDRM.multCols(b, singular.values());
    return new CanonicalCorrelation(
        new Side(imageCovariance, a), new Side(textCovariance, b), singular.values());
  }

  /** The correlations, 0 to 1, in descending order; the ridge makes them smaller. */
  public double[] correlations() {
    return correlations.clone();
  }

  /**
   * The directions of the images' space: p x k. Along each, the training rows have variance 1 with
   * the ridge counted in, times its correlation squared.
   */
  public FloatMatrix imageDirections() {
    return DoubleMatrices.toFloat(image.directions());
  }

  /** The directions of the texts' space: q x k, scaled likewise. */
  public FloatMatrix textDirections() {
    return DoubleMatrices.toFloat(text.directions());
  }

  Side image() {
    return image;
  }

  Side text() {
    return text;
  }

  private static DMatrixRMaj centred(FloatMatrix matrix) {
    DMatrixRMaj values = DoubleMatrices.toDouble(matrix);
    DoubleMatrices.centre(values);
    return values;
  }

  /** The inverse of the lower Cholesky factor of a covariance with its ridge. */
  private static DMatrixRMaj inverseFactor(DMatrixRMaj covariance, double ridge) {
    int size = covariance.numRows;
    DMatrixRMaj regularized = covariance.copy();
    double added = ridge * CommonOps_DDRM.trace(covariance) / size;
    for (int i = 0; i < size; i++) {
      regularized.add(i, i, added);
    }
    CholeskyDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.chol(size, true);
    DMatrixRMaj inverse = new DMatrixRMaj(size, size);
    if (!decomposition.decompose(regularized)
        || !CommonOps_DDRM.invert(decomposition.getT(null), inverse)) {
      throw new ArithmeticException(
          "The covariance of the features is singular; a larger ridge than %s helps"
              .formatted(ridge));
    }
    return inverse;
  }

  private record SingularVectors(DMatrixRMaj left, double[] values, DMatrixRMaj right) {

    static SingularVectors of(DMatrixRMaj matrix, int wanted) {
      SingularValueDecomposition_F64<DMatrixRMaj> decomposition =
          DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, true, true, true);
      if (!decomposition.decompose(matrix.copy())) {
        throw new ArithmeticException("The singular value decomposition of the features failed");
      }
      DMatrixRMaj left = decomposition.getU(null, false);
      DMatrixRMaj right = decomposition.getV(null, false);
      double[] values = decomposition.getSingularValues();
      int available = decomposition.numberOfSingularValues();
      SingularOps_DDRM.descendingOrder(left, false, values, available, right, false);
      int kept = Math.min(wanted, available);
      return new SingularVectors(
          CommonOps_DDRM.extract(left, 0, left.numRows, 0, kept),
          Arrays.copyOf(values, kept),
          CommonOps_DDRM.extract(right, 0, right.numRows, 0, kept));
    }
  }
}
