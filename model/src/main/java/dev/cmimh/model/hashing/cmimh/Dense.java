package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;

/**
 * A linear layer {@code y = x W' + b}, by the places of its parameters.
 *
 * @param weight place of W, out x in
 * @param bias place of b, out; {@link #NO_BIAS} for none
 */
record Dense(int weight, int bias) {

  static final int NO_BIAS = -1;

  /**
   * @param parameters arrays by place
   * @param input n x in
   * @return n x out
   */
  NDArray apply(NDArray[] parameters, NDArray input) {
    NDArray shift = bias == NO_BIAS ? null : parameters[bias];
    return Linear.linear(input, parameters[weight], shift).singletonOrThrow();
  }
}
