package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * Features to the logits of a code: {@code z = B tanh((mlp(x) + W x) / B)}, where the linear skip
 * and the bound B are settings.
 *
 * @param hidden the layers
 * @param skip linear map from input to logits, if there is one
 * @param logitBound B, or 0 for none
 */
record Encoder(MultiLayerPerceptron hidden, Optional<Dense> skip, double logitBound) {

  /**
   * @param parameters arrays by place
   * @param features n x d
   * @return logits, n x L
   */
  NDArray apply(NDArray[] parameters, NDArray features) {
    NDArray curved = hidden.apply(parameters, features);
    NDArray logits =
        skip.map(linear -> curved.add(linear.apply(parameters, features))).orElse(curved);
    if (logitBound == 0) {
      return logits;
    }
    return Scaled.by(logitBound, Scaled.by(1 / logitBound, logits).tanh());
  }
}
