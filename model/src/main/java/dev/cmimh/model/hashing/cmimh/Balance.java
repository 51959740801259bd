package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;

/**
 * Balance of the bits (equation 13 of the paper): {@code sum_k |mean_batch p_k - 1/2|}, so that a
 * bit halves the data.
 */
final class Balance {

  private Balance() {}

  /**
   * Summed over the bits of one modality.
   *
   * @param probabilities n x L
   * @return a scalar, 0 to L / 2
   */
  static NDArray distance(NDArray probabilities) {
    return probabilities.mean(new int[] {0}).sub(0.5f).abs().sum();
  }
}
