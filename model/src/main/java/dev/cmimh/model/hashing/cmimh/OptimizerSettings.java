package dev.cmimh.model.hashing.cmimh;

/**
 * How gradients become steps; the gradient's norm is clipped first, the weight decay is decoupled.
 */
public sealed interface OptimizerSettings {

  /** Norm above which the whole gradient is scaled down to it; above 0. */
  double clipNorm();

  /** Share of every parameter, times the learning rate, that a step takes away; at least 0. */
  double weightDecay();

  /** The same with another limit of the norm. */
  OptimizerSettings withClipNorm(double other);

  /** The same with another weight decay. */
  OptimizerSettings withWeightDecay(double other);

  /**
   * Adam.
   *
   * @param firstDecay decay of the mean of gradients, 0 to below 1
   * @param secondDecay decay of the mean of squared gradients, 0 to below 1
   */
  record Adam(double firstDecay, double secondDecay, double clipNorm, double weightDecay)
      implements OptimizerSettings {

    @Override
    public Adam withClipNorm(double other) {
      return new Adam(firstDecay, secondDecay, other, weightDecay);
    }

    @Override
    public Adam withWeightDecay(double other) {
      return new Adam(firstDecay, secondDecay, clipNorm, other);
    }
  }

  /**
   * Stochastic gradient descent.
   *
   * @param momentum share of the last step that the next one keeps, 0 to below 1
   */
  record Sgd(double momentum, double clipNorm, double weightDecay) implements OptimizerSettings {

    /** The same with another momentum. */
    public Sgd withMomentum(double other) {
      return new Sgd(other, clipNorm, weightDecay);
    }

    @Override
    public Sgd withClipNorm(double other) {
      return new Sgd(momentum, other, weightDecay);
    }

    @Override
    public Sgd withWeightDecay(double other) {
      return new Sgd(momentum, clipNorm, other);
    }
  }
}
