package dev.cmimh.model.hashing.cmimh;

/**
 * What the Bernoulli vectors of a batch tell, computed from their logits.
 *
 * @param imagePrivateInformation bound {@code I(X;B_x|Y) <= E KL(p||q)}, nats (equation 9 of the
 *     paper)
 * @param textPrivateInformation bound {@code I(Y;B_y|X) <= E KL(q||p)}, nats (equation 10)
 * @param saturation share of Bernoulli parameters below 0.01 or above 0.99
 */
public record BatchCodes(
    double imagePrivateInformation, double textPrivateInformation, double saturation) {

  /** The logit of 0.99. */
  private static final double SATURATED_LOGIT = Math.log(99);

  /**
   * @param imageLogits n x L
   * @param textLogits n x L
   * @param pairs n
   */
  static BatchCodes of(float[] imageLogits, float[] textLogits, int pairs) {
    double image = 0;
    double text = 0;
    long saturated = 0;
    for (int i = 0; i < imageLogits.length; i++) {
      double zx = imageLogits[i];
      double zy = textLogits[i];
      double ex = Math.exp(-Math.abs(zx));
      double ey = Math.exp(-Math.abs(zy));
      // softplus(zx) - softplus(zy) with one logarithm: this runs for every bit of every step.
      double softplus = Math.max(zx, 0) - Math.max(zy, 0) + Math.log((1 + ex) / (1 + ey));
      image += sigmoid(zx, ex) * (zx - zy) - softplus;
      text += sigmoid(zy, ey) * (zy - zx) + softplus;
      saturated += Math.abs(zx) > SATURATED_LOGIT ? 1 : 0;
      saturated += Math.abs(zy) > SATURATED_LOGIT ? 1 : 0;
    }
    return new BatchCodes(image / pairs, text / pairs, saturated / (2.0 * imageLogits.length));
  }

  /** {@code 1 / (1 + e^-z)} from {@code e^-|z|}, which cannot overflow. */
  private static double sigmoid(double z, double decay) {
    return (z >= 0 ? 1 : decay) / (1 + decay);
  }
}
