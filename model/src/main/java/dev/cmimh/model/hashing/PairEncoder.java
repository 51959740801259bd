package dev.cmimh.model.hashing;

import dev.cmimh.model.matrix.FloatMatrix;

/**
 * Gives a pair one code for both of its sides. It is for items of the data base, whose two sides
 * are known: a query is always encoded from its own modality alone.
 */
@FunctionalInterface
public interface PairEncoder {

  /**
   * Logits of pairs.
   *
   * @param images n x d_x
   * @param texts n x d_y
   * @return n x L
   */
  FloatMatrix pairLogits(FloatMatrix images, FloatMatrix texts);

  /**
   * Adds the logits of both sides, for methods that define no code of a pair. Where logits are
   * those of Bernoulli bits, as in CMIMH, the odds of both modalities are multiplied: each side
   * counts for as much as it is sure.
   */
  static PairEncoder ofBothSides(HashFunction function) {
    return (images, texts) -> function.imageLogits(images).plus(function.textLogits(texts));
  }
}
