package dev.cmimh.model.hashing.cmimh;

import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link Encoder} computes, without the engine: {@code z = B tanh((mlp(x) + W x) / B)}. One
 * row and many rows give the same numbers bit for bit. Immutable.
 */
public final class HostEncoder {

  private final HostPerceptron hidden;
  private final Optional<AffineMap> skip;
  private final double logitBound;

  private HostEncoder(HostPerceptron hidden, Optional<AffineMap> skip, double logitBound) {
    this.hidden = hidden;
    this.skip = skip;
    this.logitBound = logitBound;
  }

  /**
   * The encoder of a name.
   *
   * @param parameters by name, others among them
   * @param logitBound B, or 0 for none
   * @throws IllegalArgumentException if one of its parameters is missing
   */
  public static HostEncoder of(String name, Map<String, Tensor> parameters, double logitBound) {
    Optional<AffineMap> skip =
        Optional.ofNullable(parameters.get(name + ".skip.weight"))
            .map(weight -> HostPerceptron.map(weight, new float[(int) weight.shape()[0]]));
    return new HostEncoder(HostPerceptron.of(name, parameters), skip, logitBound);
  }

  /**
   * Encodes.
   *
   * @param features n x d
   * @return n x L
   */
  public FloatMatrix logits(FloatMatrix features) {
    float[] logits = hidden.apply(features).toArray();
    if (skip.isPresent()) {
      float[] linear = skip.get().applyToRows(features).toArray();
      for (int i = 0; i < logits.length; i++) {
        logits[i] += linear[i];
      }
    }
    for (int i = 0; i < logits.length && logitBound > 0; i++) {
      logits[i] = (float) (logitBound * Math.tanh(logits[i] / logitBound));
    }
    return FloatMatrix.of(features.rows(), logits.length / Math.max(1, features.rows()), logits);
  }
}
