package dev.cmimh.model.hashing.cmimh;

import java.util.function.Consumer;

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

  /**
   * This shape with some changed.
   *
   * @param change sets the fields that are to differ
   * @throws IllegalArgumentException if a value is out of its range; the message says which
   */
  public NetworkShape with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** A shape while it is being changed. */
  public static final class Draft {

    public int encoderWidth;
    public int decoderWidth;
    public int criticWidth;
    public int classifierWidth;
    public boolean linearSkip;
    public double logitBound;
    public double imageDropout;
    public double textDropout;

    private Draft(NetworkShape settings) {
      encoderWidth = settings.encoderWidth;
      decoderWidth = settings.decoderWidth;
      criticWidth = settings.criticWidth;
      classifierWidth = settings.classifierWidth;
      linearSkip = settings.linearSkip;
      logitBound = settings.logitBound;
      imageDropout = settings.imageDropout;
      textDropout = settings.textDropout;
    }

    private NetworkShape settings() {
      return new NetworkShape(
          encoderWidth,
          decoderWidth,
          criticWidth,
          classifierWidth,
          linearSkip,
          logitBound,
          imageDropout,
          textDropout);
    }
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "The %s must be at least 0 and below 1, but is %s".formatted(name, value));
    }
  }
}
