package dev.cmimh.model.hashing;

import dev.cmimh.model.matrix.FloatMatrix;

/**
 * Two trained encoders, one per modality. A code bit is set where the logit is above zero; there is
 * no sampling, so the same item always gets the same code.
 */
public interface HashFunction {

  /** Length L of a code. */
  int bits();

  /**
   * Logits of images.
   *
   * @param features n x d_x
   * @return n x L
   */
  FloatMatrix imageLogits(FloatMatrix features);

  /**
   * Logits of texts.
   *
   * @param features n x d_y
   * @return n x L
   */
  FloatMatrix textLogits(FloatMatrix features);
}
