package dev.cmimh.model.hashing.cmimh;

/**
 * The shape of the networks, fixed for a run.
 *
 * @param encoderWidth hidden units per encoder layer
 * @param decoderWidth hidden units per decoder layer
 * @param criticWidth hidden and output units of the critic's arms
 * @param classifierWidth hidden units of the density-ratio classifiers
 * @param linearSkip whether the encoders add a bias-free linear map from input to logits
 * @param logitBound B of {@code B tanh(z / B)}, or 0 for none
 * @param imageDropout share of image features that a training step hides, 0 to below 1
 * @param textDropout the same for text features
 */
public record NetworkShape(
    int encoderWidth,
    int decoderWidth,
    int criticWidth,
    int classifierWidth,
    boolean linearSkip,
    double logitBound,
    double imageDropout,
    double textDropout) {

  public NetworkShape {
    if (Math.min(Math.min(encoderWidth, decoderWidth), Math.min(criticWidth, classifierWidth))
        < 1) {
      throw new IllegalArgumentException("Every network needs at least one hidden unit");
    }
    if (!(logitBound >= 0 && logitBound < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The logit bound must be a number of at least 0, but is " + logitBound);
    }
    requireShare("image dropout", imageDropout);
    requireShare("text dropout", textDropout);
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "The %s must be at least 0 and below 1, but is %s".formatted(name, value));
    }
  }
}
