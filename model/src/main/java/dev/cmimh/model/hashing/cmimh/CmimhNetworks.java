package dev.cmimh.model.hashing.cmimh;

import static dev.cmimh.model.hashing.cmimh.ParameterGroup.CLASSIFIERS;
import static dev.cmimh.model.hashing.cmimh.ParameterGroup.DECODERS;
import static dev.cmimh.model.hashing.cmimh.ParameterGroup.ENCODERS_AND_CRITIC;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All networks of the method (section III of the paper), laid out in one array of parameters.
 *
 * @param layout where the parameters lie
 * @param image encoder f, decoder, arm u of the critic and classifier D_x
 * @param text encoder g, decoder, arm v of the critic and classifier D_y
 */
record CmimhNetworks(ParameterLayout layout, ModalityNetworks image, ModalityNetworks text) {

  /**
   * Lays the networks out.
   *
   * @param imageDimensions d_x
   * @param textDimensions d_y
   * @param bits L
   */
  static CmimhNetworks of(NetworkShape shape, int imageDimensions, int textDimensions, int bits) {
    Builder builder = new Builder(new ParameterLayout());
    int critic = shape.criticWidth();
    int classifier = shape.classifierWidth();
    Encoder imageEncoder = builder.encoder("image-encoder", imageDimensions, bits, shape);
    Encoder textEncoder = builder.encoder("text-encoder", textDimensions, bits, shape);
    MultiLayerPerceptron imageDecoder =
        builder.decoder("image-decoder", bits, imageDimensions, shape);
    MultiLayerPerceptron textDecoder = builder.decoder("text-decoder", bits, textDimensions, shape);
    MultiLayerPerceptron u =
        builder.leaky("image-critic", bits, critic, critic, ENCODERS_AND_CRITIC);
    MultiLayerPerceptron v =
        builder.leaky("text-critic", bits, critic, critic, ENCODERS_AND_CRITIC);
    MultiLayerPerceptron imageClassifier =
        builder.leaky("image-classifier", bits, classifier, 1, CLASSIFIERS);
    MultiLayerPerceptron textClassifier =
        builder.leaky("text-classifier", bits, classifier, 1, CLASSIFIERS);
    return new CmimhNetworks(
        builder.layout,
        new ModalityNetworks(imageEncoder, imageDecoder, u, imageClassifier),
        new ModalityNetworks(textEncoder, textDecoder, v, textClassifier));
  }

  private record Builder(ParameterLayout layout) {

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
                layout.add(
                    layer + ".weight", new Shape(widths[i + 1], widths[i]), deviation, group),
                layout.add(layer + ".bias", new Shape(widths[i + 1]), 0, group)));
      }
      return new MultiLayerPerceptron(List.copyOf(layers), activation);
    }
  }
}
