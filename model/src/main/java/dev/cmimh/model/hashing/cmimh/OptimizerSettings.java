package dev.cmimh.model.hashing.cmimh;

/**
 * How gradients become steps; the gradient's norm is clipped first, the weight decay is decoupled.
 */
public sealed interface OptimizerSettings {

  /** Norm above which the whole gradient is scaled down to it; above 0. */
  double clipNorm();

  /** Share of every parameter, times the learning rate, that a step takes away; at least 0. */
  double weightDecay();

  /**
   * Adam.
   *
   * @param firstDecay decay of the mean of gradients, 0 to below 1
   * @param secondDecay decay of the mean of squared gradients, 0 to below 1
   */
  record Adam(double firstDecay, double secondDecay, double clipNorm, double weightDecay)
      implements OptimizerSettings {}

  /**
   * Stochastic gradient descent.
   *
   * @param momentum share of the last step that the next one keeps, 0 to below 1
   */
  record Sgd(double momentum, double clipNorm, double weightDecay) implements OptimizerSettings {}
}
