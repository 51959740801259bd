package dev.cmimh.model.hashing.cmimh;

/**
 * The arithmetic of one optimiser step for a stretch of parameters, in one pass and in a form that
 * the compiler turns into vector instructions.
 */
sealed interface UpdateRule {

  /**
   * Moves the first {@code length} parameters of a stretch. All arrays are read and written at the
   * same places, which is what lets the compiler use vector instructions.
   *
   * @param values parameters
   * @param gradients before clipping
   * @param first Adam's mean of gradients, or the momentum
   * @param second Adam's mean of squared gradients; not touched by gradient descent
   */
  void apply(float[] values, float[] gradients, float[] first, float[] second, int length);

  /** The rule of some settings for one step. */
  static UpdateRule of(OptimizerSettings settings, double rate, double clipScale, long step) {
    float keep = (float) (1 - rate * settings.weightDecay());
    return switch (settings) {
      case OptimizerSettings.Adam adam ->
          new Adam(
              (float) adam.firstDecay(),
              (float) adam.secondDecay(),
              (float) (rate / (1 - Math.pow(adam.firstDecay(), step))),
              (float) (1 / Math.sqrt(1 - Math.pow(adam.secondDecay(), step))),
              (float) clipScale,
              keep);
      case OptimizerSettings.Sgd sgd ->
          new Momentum((float) sgd.momentum(), (float) rate, (float) clipScale, keep);
    };
  }

  /**
   * Adam (Kingma, Ba 2015): {@code m = b1 m + (1 - b1) g}, {@code v = b2 v + (1 - b2) g^2}, {@code
   * w = keep w - rate m / (sqrt(v) c + eps)} with the bias corrections inside rate and c.
   */
  record Adam(
      float firstDecay,
      float secondDecay,
      float rate,
      float secondCorrection,
      float clipScale,
      float keep)
      implements UpdateRule {

    private static final float EPSILON = 1e-8f;

    @Override
    public void apply(
        float[] values, float[] gradients, float[] first, float[] second, int length) {
      float firstGain = 1 - firstDecay;
      float secondGain = 1 - secondDecay;
      for (int i = 0; i < length; i++) {
        float gradient = gradients[i] * clipScale;
        float mean = firstDecay * first[i] + firstGain * gradient;
        float square = secondDecay * second[i] + secondGain * gradient * gradient;
        first[i] = mean;
        second[i] = square;
        float root = (float) Math.sqrt(square) * secondCorrection + EPSILON;
        values[i] = keep * values[i] - rate * mean / root;
      }
    }
  }

  /** Gradient descent with momentum: {@code m = mu m + g}, {@code w = keep w - rate m}. */
  record Momentum(float momentum, float rate, float clipScale, float keep) implements UpdateRule {

    @Override
    public void apply(
        float[] values, float[] gradients, float[] first, float[] second, int length) {
      for (int i = 0; i < length; i++) {
        float moved = momentum * first[i] + gradients[i] * clipScale;
        first[i] = moved;
        values[i] = keep * values[i] - rate * moved;
      }
    }
  }
}
