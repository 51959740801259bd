package dev.cmimh.model.hashing.cmimh;

import static dev.cmimh.model.hashing.cmimh.ParameterGroup.CLASSIFIERS;
import static dev.cmimh.model.hashing.cmimh.ParameterGroup.ENCODERS_AND_CRITIC;

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
    NetworkBuilder builder = new NetworkBuilder(new ParameterLayout());
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
        builder.layout(),
        new ModalityNetworks(imageEncoder, imageDecoder, u, imageClassifier),
        new ModalityNetworks(textEncoder, textDecoder, v, textClassifier));
  }
}
