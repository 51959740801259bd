package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;

/**
 * Reconstruction (equations 2 and 3 of the paper): {@code I(X;B) >= H(X) + E[log r(x|b)]} with a
 * Gaussian decoder r, so the bound is maximal where the squared error is minimal.
 */
final class Reconstruction {

  private Reconstruction() {}

  /**
   * Mean squared error over dimensions and batch.
   *
   * @param features n x d
   * @param decoded n x d
   * @return a scalar
   */
  static NDArray error(NDArray features, NDArray decoded) {
    return decoded.sub(features).square().mean();
  }
}
