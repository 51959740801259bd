package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Linear layers with an activation between them and none behind the last.
 *
 * @param layers from input to output
 * @param activation between two layers
 */
record MultiLayerPerceptron(List<Dense> layers, UnaryOperator<NDArray> activation) {

  /** The slope that LeakyReLU has below zero (ours: the paper does not say). */
  private static final float LEAK = 0.2f;

  static UnaryOperator<NDArray> rectifier() {
    return Activation::relu;
  }

  static UnaryOperator<NDArray> leakyRectifier() {
    return input -> Activation.leakyRelu(input, LEAK);
  }

  /**
   * @param parameters arrays by place
   * @param input n x in
   * @return n x out
   */
  NDArray apply(NDArray[] parameters, NDArray input) {
    NDArray hidden = input;
    for (Dense layer : layers.subList(0, layers.size() - 1)) {
      hidden = activation.apply(layer.apply(parameters, hidden));
    }
    return layers.getLast().apply(parameters, hidden);
  }
}
