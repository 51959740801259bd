package dev.cmimh.model.hashing.cmimh;

import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a rectified {@link MultiLayerPerceptron} computes, without the engine.
 *
 * @param layers from input to output
 */
record HostPerceptron(List<AffineMap> layers) {

  static HostPerceptron of(String name, Map<String, Tensor> parameters) {
    List<AffineMap> layers = new ArrayList<>();
    while (parameters.containsKey(layer(name, layers.size()) + ".weight")) {
      String layer = layer(name, layers.size());
      layers.add(map(parameters.get(layer + ".weight"), bias(layer, parameters)));
    }
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("Network " + name + " is missing");
    }
    return new HostPerceptron(List.copyOf(layers));
  }

  /**
   * @param input n x in
   * @return n x out
   */
  FloatMatrix apply(FloatMatrix input) {
    FloatMatrix hidden = input;
    for (AffineMap layer : layers.subList(0, layers.size() - 1)) {
      hidden = rectified(layer.applyToRows(hidden));
    }
    return layers.getLast().applyToRows(hidden);
  }

  /** A layer from its weights, out x in as the engine keeps them. */
  static AffineMap map(Tensor weight, float[] bias) {
    int outputs = Math.toIntExact(weight.shape()[0]);
    int inputs = Math.toIntExact(weight.shape()[1]);
    float[] turned = new float[weight.values().length];
    for (int output = 0; output < outputs; output++) {
      for (int input = 0; input < inputs; input++) {
        turned[input * outputs + output] = weight.values()[output * inputs + input];
      }
    }
    return new AffineMap(FloatMatrix.of(inputs, outputs, turned), bias);
  }

  private static String layer(String name, int number) {
    return name + "." + number;
  }

  private static float[] bias(String layer, Map<String, Tensor> parameters) {
    Tensor bias = parameters.get(layer + ".bias");
    if (bias == null) {
      throw new IllegalArgumentException("Parameter " + layer + ".bias is missing");
    }
    return bias.values();
  }

  private static FloatMatrix rectified(FloatMatrix matrix) {
    float[] values = matrix.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
    return FloatMatrix.of(matrix.rows(), matrix.columns(), values);
  }
}
