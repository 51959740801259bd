package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;

/**
 * The gap between the modalities (equations 6 and 7 of the paper): the symmetric Kullback-Leibler
 * divergence of the two Bernoulli vectors, {@code 1/2 sum_k (p_k - q_k)(zx_k - zy_k)}. This form
 * needs no logarithm and cannot overflow.
 */
final class ModalityGap {

  private ModalityGap() {}

  /**
   * Summed over bits, averaged over the batch.
   *
   * @return a scalar, at least 0
   */
  static NDArray divergence(Bernoulli image, Bernoulli text) {
    NDArray sum =
        image
            .probabilities()
            .sub(text.probabilities())
            .mul(image.logits().sub(text.logits()))
            .sum();
    return Scaled.by(0.5 / image.logits().getShape().get(0), sum);
  }
}
