package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.types.Shape;

/**
 * One array of a network's parameters.
 *
 * @param name unique, such as {@code image-encoder.0.weight}
 * @param shape out x in for weights, out for biases
 * @param deviation standard deviation of its first values, 0 for zeros
 * @param group which step moves it
 * @param offset where it begins among all parameters
 */
record Parameter(String name, Shape shape, double deviation, ParameterGroup group, int offset) {

  int size() {
    return Math.toIntExact(shape.size());
  }
}
