package dev.cmimh.model.evaluation;

import dev.cmimh.model.matrix.FloatMatrix;

/** How many Bernoulli parameters {@code p = sigmoid(z)} are so sure that no gradient is left. */
public final class Saturation {

  /** {@code ln(99)}: the logit of p = 0.99. */
  private static final double SATURATED_LOGIT = Math.log(99);

  private Saturation() {}

  /**
   * Share of parameters below 0.01 or above 0.99, 0 to 1.
   *
   * @param logits z, n x L
   * @throws IllegalArgumentException if there are none
   */
  public static double share(FloatMatrix logits) {
    if (logits.rows() == 0 || logits.columns() == 0) {
      throw new IllegalArgumentException("Without logits there is no saturation");
    }
    long saturated = 0;
    float[] row = new float[logits.columns()];
    for (int i = 0; i < logits.rows(); i++) {
      logits.copyRow(i, row, 0);
      for (float logit : row) {
        saturated += Math.abs(logit) > SATURATED_LOGIT ? 1 : 0;
      }
    }
    return (double) saturated / ((long) logits.rows() * logits.columns());
  }
}
