package dev.cmimh.model.feature.projection;

import dev.cmimh.model.feature.projection.CanonicalCorrelation.Side;
import dev.cmimh.model.matrix.AffineMap;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * What the encoders read where canonical correlation is on: {@code [canonical scores, scaled to
 * standard deviation 1 ; w times the principal scores]}, all divided by one number, the standard
 * deviation of the whole over the training items.
 */
public final class EncoderInput {

  private EncoderInput() {}

  /** The map from normalised picture descriptors to encoder inputs. */
  public static AffineMap ofImages(
      PrincipalComponents components, CanonicalCorrelation correlation, double principalWeight) {
    return map(components, correlation.image(), principalWeight);
  }

  /** The map from text descriptors to encoder inputs. */
  public static AffineMap ofTexts(
      PrincipalComponents components, CanonicalCorrelation correlation, double principalWeight) {
    return map(components, correlation.text(), principalWeight);
  }

  private static AffineMap map(PrincipalComponents components, Side side, double weight) {
    DMatrixRMaj canonical = side.directions().copy();
    CommonOps_DDRM.divide(canonical, deviation(side.covariance(), canonical));
    DMatrixRMaj principal = CommonOps_DDRM.identity(components.count());
    CommonOps_DDRM.scale(weight, principal);
    DMatrixRMaj both = CommonOps_DDRM.concatColumns(canonical, principal, null);
    CommonOps_DDRM.divide(both, deviation(side.covariance(), both));
    return components.followedBy(both);
  }

  /** Standard deviation over all numbers of {@code z M}, where z has mean 0 and a covariance. */
  private static double deviation(DMatrixRMaj covariance, DMatrixRMaj matrix) {
    DMatrixRMaj product = CommonOps_DDRM.mult(covariance, matrix, null);
    CommonOps_DDRM.elementMult(product, matrix);
    return Math.sqrt(CommonOps_DDRM.elementSum(product) / matrix.numCols);
  }
}
