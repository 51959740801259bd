package dev.cmimh.model.hashing.cmimh;

import static dev.cmimh.model.hashing.cmimh.ParameterGroup.DECODERS;
import static dev.cmimh.model.hashing.cmimh.ParameterGroup.ENCODERS_AND_CRITIC;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Lays networks out one after another.
 *
 * @param layout what grows
 */
record NetworkBuilder(ParameterLayout layout) {

  Encoder encoder(String name, int inputs, int bits, NetworkShape shape) {
    int width = shape.encoderWidth();
    MultiLayerPerceptron hidden =
        perceptron(
            name,
            new int[] {inputs, width, width, bits},
            2 / Math.sqrt(width),
            ENCODERS_AND_CRITIC,
            MultiLayerPerceptron.rectifier());
    Optional<Dense> skip =
        shape.linearSkip()
            ? Optional.of(
                new Dense(
                    layout.add(
                        name + ".skip.weight",
                        new Shape(bits, inputs),
                        1 / Math.sqrt(inputs),
                        ENCODERS_AND_CRITIC),
                    Dense.NO_BIAS))
            : Optional.empty();
    return new Encoder(hidden, skip, shape.logitBound());
  }

  MultiLayerPerceptron decoder(String name, int bits, int outputs, NetworkShape shape) {
    int width = shape.decoderWidth();
    return perceptron(
        name,
        new int[] {bits, width, width, outputs},
        1 / Math.sqrt(width),
        DECODERS,
        MultiLayerPerceptron.rectifier());
  }

  MultiLayerPerceptron leaky(
      String name, int inputs, int width, int outputs, ParameterGroup group) {
    return perceptron(
        name,
        new int[] {inputs, width, width, outputs},
        1 / Math.sqrt(width),
        group,
        MultiLayerPerceptron.leakyRectifier());
  }

  /** He's deviation for hidden layers (He et al. 2015), the caller's for the last. */
  private MultiLayerPerceptron perceptron(
      String name,
      int[] widths,
      double lastDeviation,
      ParameterGroup group,
      UnaryOperator<NDArray> activation) {
    List<Dense> layers = new ArrayList<>();
    for (int i = 0; i + 1 < widths.length; i++) {
      boolean last = i + 2 == widths.length;
      double deviation = last ? lastDeviation : Math.sqrt(2.0 / widths[i]);
      String layer = name + "." + i;
      layers.add(
          new Dense(
              layout.add(layer + ".weight", new Shape(widths[i + 1], widths[i]), deviation, group),
              layout.add(layer + ".bias", new Shape(widths[i + 1]), 0, group)));
    }
    return new MultiLayerPerceptron(List.copyOf(layers), activation);
  }
}
