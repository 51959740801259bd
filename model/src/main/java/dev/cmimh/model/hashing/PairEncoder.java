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
}
