package dev.cmimh.model.feature.projection;

import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;

/**
 * The directions in which training rows differ most. Scores are divided by one number, the standard
 * deviation over all of them: not whitened, a direction keeps its share of the variance.
 */
public final class PrincipalComponents {

  /** Share of the largest variance below which a direction is rounding error. */
  private static final double NEGLIGIBLE = 1e-10;

  private final double[] mean;
  private final DMatrixRMaj directions;
  private final double[] variances;
  private final double totalVariance;

  private PrincipalComponents(
      double[] mean, DMatrixRMaj directions, double[] variances, double totalVariance) {
    this.mean = mean;
    this.directions = directions;
    this.variances = variances;
    this.totalVariance = totalVariance;
  }

  /**
   * Fits the components.
   *
   * @param rows row = item
   * @param training indices of the rows to fit to
   * @param wanted number of components; fewer where the rows do not span as many dimensions
   * @throws IllegalArgumentException if the training rows are all the same
   */
  public static PrincipalComponents fit(
      FloatMatrix rows, int[] training, int wanted, FittingSteps steps) {
    int allSteps = LeadingEigenvectors.ROUNDS + 2;
    steps.report(0, allSteps);
    Covariance covariance = Covariance.of(rows, training);
    double total = covariance.total();
    if (!(total > 0)) {
      throw new IllegalArgumentException(
          "The %d training items are all alike, so there is nothing to learn from them"
              .formatted(training.length));
    }
    steps.report(1, allSteps);
    int possible = Math.min(wanted, Math.min(rows.columns(), training.length));
    LeadingEigenvectors leading =
        LeadingEigenvectors.of(
            covariance.matrix(), possible, round -> steps.report(1 + round, allSteps));
    steps.report(allSteps, allSteps);
    double threshold = NEGLIGIBLE * leading.values()[0];
    int kept =
        (int) Arrays.stream(leading.values()).filter(variance -> variance > threshold).count();
    return new PrincipalComponents(
        covariance.mean(),
        CommonOps_DDRM.extract(leading.vectors(), 0, rows.columns(), 0, kept),
        Arrays.copyOf(leading.values(), kept),
        total);
  }

  /** Number of components. */
  public int count() {
    return variances.length;
  }

  /** Share of the training rows' variance that the components keep, 0 to 1. */
  public double explainedShare() {
    return Arrays.stream(variances).sum() / totalVariance;
  }

  /** The map from rows to scores of mean 0 and, over all of them, standard deviation 1. */
  public AffineMap scores() {
    return followedBy(CommonOps_DDRM.identity(count()));
  }

  /** The map from rows to scores as above, times a matrix of count() rows. */
  AffineMap followedBy(DMatrixRMaj matrix) {
    DMatrixRMaj weights = CommonOps_MT_DDRM.mult(directions, matrix, null);
    double deviation = Math.sqrt(Arrays.stream(variances).average().orElseThrow());
    CommonOps_DDRM.divide(weights, deviation);
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
