package dev.cmimh.model.hashing.cmimh;

/**
 * The arithmetic of one optimiser step for a stretch of parameters, in one pass and in a form that
 * the compiler turns into vector instructions.
 */
sealed interface UpdateRule {

  /**
   * Moves {@code length} parameters.
   *
   * @param parameters values, from 0
   * @param gradients from 0
   * @param state moments of all parameters
   * @param offset where the stretch begins in the moments
   */
  void apply(float[] parameters, float[] gradients, OptimizerState state, int offset, int length);

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
        float[] parameters, float[] gradients, OptimizerState state, int offset, int length) {
      float[] first = state.firstMoment();
      float[] second = state.secondMoment();
      float firstGain = 1 - firstDecay;
      float secondGain = 1 - secondDecay;
      for (int i = 0; i < length; i++) {
        float gradient = gradients[i] * clipScale;
        float mean = firstDecay * first[offset + i] + firstGain * gradient;
        float square = secondDecay * second[offset + i] + secondGain * gradient * gradient;
        first[offset + i] = mean;
        second[offset + i] = square;
        float root = (float) Math.sqrt(square) * secondCorrection + EPSILON;
        parameters[i] = keep * parameters[i] - rate * mean / root;
      }
    }
  }

  /** Gradient descent with momentum: {@code m = mu m + g}, {@code w = keep w - rate m}. */
  record Momentum(float momentum, float rate, float clipScale, float keep) implements UpdateRule {

    @Override
    public void apply(
        float[] parameters, float[] gradients, OptimizerState state, int offset, int length) {
      float[] velocity = state.firstMoment();
      for (int i = 0; i < length; i++) {
        float moved = momentum * velocity[offset + i] + gradients[i] * clipScale;
        velocity[offset + i] = moved;
        parameters[i] = keep * parameters[i] - rate * moved;
      }
    }
  }
}
