package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;

/**
 * Multiplication by a constant that is safe to differentiate. The engine's own {@code mul(number)}
 * lets go of the constant's memory at once, while differentiation still reads it: after a garbage
 * collection the gradient is wrong or not a number. Here the constant lives as long as the array's
 * manager, which is one step.
 */
final class Scaled {

  private Scaled() {}

  /**
   * {@code factor * array}.
   *
   * @param array of any shape, managed by the step
   */
  static NDArray by(double factor, NDArray array) {
    return array.mul(array.getManager().create((float) factor));
  }
}
