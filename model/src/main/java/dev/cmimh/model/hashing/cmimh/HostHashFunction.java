package dev.cmimh.model.hashing.cmimh;

import dev.cmimh.model.hashing.ReadableHashFunction;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.util.Map;

/**
 * The encoders and the text decoder of a model, computed without the engine: a query of one row
 * takes a fraction of a millisecond, nothing has to be started or closed, and training is not kept
 * waiting. One row and many rows give the same numbers bit for bit. Immutable; safe for use by
 * several threads.
 *
 * <p>{@link CmimhHashFunction} encodes many rows faster; its logits differ by rounding alone.
 */
public final class HostHashFunction implements ReadableHashFunction {

  private final int bits;
  private final HostEncoder imageEncoder;
  private final HostEncoder textEncoder;
  private final HostPerceptron textDecoder;

  public HostHashFunction(CmimhModel model) {
    this(model.form(), model.form().named("", model.parameters()));
  }

  /**
   * A part of a model.
   *
   * @param parameters those of both encoders and of the text decoder, by name
   * @throws IllegalArgumentException if one is missing or has another shape
   */
  public HostHashFunction(CmimhModel.Form form, Map<String, Tensor> parameters) {
    this.bits = form.bits();
    double bound = form.network().logitBound();
    this.imageEncoder = HostEncoder.of("image-encoder", parameters, bound);
    this.textEncoder = HostEncoder.of("text-encoder", parameters, bound);
    this.textDecoder = HostPerceptron.of("text-decoder", parameters);
  }

  /** Whether a parameter is one that this class computes with. */
  public static boolean uses(String parameter) {
    return parameter.startsWith("image-encoder.")
        || parameter.startsWith("text-encoder.")
        || parameter.startsWith("text-decoder.");
  }

  @Override
  public int bits() {
    return bits;
  }

  @Override
  public FloatMatrix imageLogits(FloatMatrix features) {
    return imageEncoder.logits(features);
  }

  @Override
  public FloatMatrix textLogits(FloatMatrix features) {
    return textEncoder.logits(features);
  }

  @Override
  public FloatMatrix decodeTexts(FloatMatrix signedCodes, int textDimensions) {
    return textDecoder.apply(signedCodes);
  }
}
