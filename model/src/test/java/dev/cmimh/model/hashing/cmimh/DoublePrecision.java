package dev.cmimh.model.hashing.cmimh;

/** The functions of the formulas, computed apart from the engine. */
final class DoublePrecision {

  private DoublePrecision() {}

  static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  static double softplus(double t) {
    return t > 30 ? t : Math.log(1 + Math.exp(t));
  }

  /**
   * {@code KL(p||q)} of two products of Bernoulli distributions, summed over all {@code 2^L} codes.
   */
  static double divergence(double[] logitsOfP, double[] logitsOfQ) {
    double sum = 0;
    for (int code = 0; code < 1 << logitsOfP.length; code++) {
      double p = probability(code, logitsOfP);
      sum += p * Math.log(p / probability(code, logitsOfQ));
    }
    return sum;
  }

  private static double probability(int code, double[] logits) {
    double probability = 1;
    for (int bit = 0; bit < logits.length; bit++) {
      double set = sigmoid(logits[bit]);
      probability *= (code >> bit & 1) == 1 ? set : 1 - set;
    }
    return probability;
  }
}
