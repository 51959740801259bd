package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.PairEncoder;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.hashing.cmimh.HostEncoder;
import dev.cmimh.model.hashing.cmimh.PairedEncoders;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An encoder network per modality, the sign of whose logits is the code, and a linear reading. */
final class EncoderHash implements LearnedHash {

  private static final String FORMAT = "encoder-hash-1";

  private final Map<String, Tensor> encoders;
  private final HostEncoder image;
  private final HostEncoder text;
  private final AffineMap reading;

  private EncoderHash(Map<String, Tensor> encoders, AffineMap reading) {
    this.encoders = Map.copyOf(encoders);
    this.image = HostEncoder.of(PairedEncoders.IMAGE, encoders, 0);
    this.text = HostEncoder.of(PairedEncoders.TEXT, encoders, 0);
    this.reading = reading;
  }

  /** What networks have learned, with a reading of their codes. */
  static EncoderHash of(PairedEncoders learned, TrainingPairs pairs) {
    Map<String, Tensor> encoders = learned.parameters();
    FloatMatrix logits = HostEncoder.of(PairedEncoders.TEXT, encoders, 0).logits(pairs.texts());
    return new EncoderHash(encoders, CodeReading.fit(logits, pairs));
  }

  /**
   * The opposite of {@link #content}.
   *
   * @throws IllegalArgumentException if the content is another
   */
  static EncoderHash read(Content content) {
    LinearTensors.requireFormat(content, FORMAT);
    Map<String, Tensor> tensors = content.tensors();
    return new EncoderHash(tensors, LinearTensors.map(tensors, "reading"));
  }

  @Override
  public int bits() {
    return reading.inputs();
  }

  @Override
  public FloatMatrix imageLogits(FloatMatrix features) {
    return image.logits(features);
  }

  @Override
  public FloatMatrix textLogits(FloatMatrix features) {
    return text.logits(features);
  }

  @Override
  public FloatMatrix decodeTexts(FloatMatrix signedCodes, int textDimensions) {
    return reading.applyToRows(signedCodes);
  }

  @Override
  public Optional<PairEncoder> pairEncoder() {
    return Optional.empty();
  }

  @Override
  public Content content() {
    Map<String, Tensor> tensors = new LinkedHashMap<>(encoders);
    LinearTensors.put(tensors, "reading", reading);
    return new Content(tensors, Map.of("format", FORMAT));
  }
}
