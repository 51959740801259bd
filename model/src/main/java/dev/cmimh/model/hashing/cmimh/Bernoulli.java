package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;

/**
 * The code of one modality in a batch, before it is binary.
 *
 * @param logits z, n x L
 * @param probabilities p = sigmoid(z), n x L
 * @param signed 2p - 1, n x L: the form in which networks read it
 */
record Bernoulli(NDArray logits, NDArray probabilities, NDArray signed) {

  static Bernoulli of(NDArray logits) {
    NDArray probabilities = Activation.sigmoid(logits);
    return new Bernoulli(logits, probabilities, Scaled.by(2, probabilities).sub(1f));
  }

  /**
   * A draw from the distribution (equation 4 of the paper): bit = 1 where {@code z + e > 0}, as
   * -1/+1. Its derivative is that of {@code 2p - 1}: straight through the probability, because the
   * identity through the logit saturates the code.
   *
   * @param logisticNoise {@code log u - log(1 - u)} with u uniform on (0, 1), n x L
   * @return n x L
   */
  NDArray sample(NDArray logisticNoise) {
    NDArray set = logits.stopGradient().add(logisticNoise).gt(0f).toType(DataType.FLOAT32, false);
    NDArray drawn = Scaled.by(2, set).sub(1f);
    return signed.add(drawn.sub(signed.stopGradient()));
  }
}
