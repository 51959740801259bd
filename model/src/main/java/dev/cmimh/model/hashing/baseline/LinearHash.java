package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.PairEncoder;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import java.util.Optional;

/**
 * A projection per modality, the sign of which is the code, and a linear reading of codes.
 *
 * @param image d_x to L
 * @param text d_y to L
 * @param pair the two maps whose sum encodes a pair, where the method defines that
 * @param reading L to d_y
 */
public record LinearHash(
    AffineMap image, AffineMap text, Optional<PairMaps> pair, AffineMap reading)
    implements LearnedHash {

  /**
   * The maps of a pair's code.
   *
   * @param image d_x to L
   * @param text d_y to L
   */
  public record PairMaps(AffineMap image, AffineMap text) implements PairEncoder {

    @Override
    public FloatMatrix pairLogits(FloatMatrix images, FloatMatrix texts) {
      float[] sum = image.applyToRows(images).toArray();
      float[] other = text.applyToRows(texts).toArray();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += other[i];
      }
      return FloatMatrix.of(images.rows(), image.outputs(), sum);
    }
  }

  @Override
  public int bits() {
    return image.outputs();
  }

  @Override
  public FloatMatrix imageLogits(FloatMatrix features) {
    return image.applyToRows(features);
  }

  @Override
  public FloatMatrix textLogits(FloatMatrix features) {
    return text.applyToRows(features);
  }

  @Override
  public FloatMatrix decodeTexts(FloatMatrix signedCodes, int textDimensions) {
    return reading.applyToRows(signedCodes);
  }

  @Override
  public Optional<PairEncoder> pairEncoder() {
    return pair.map(PairEncoder.class::cast);
  }

  @Override
  public Content content() {
    return LinearTensors.write(this);
  }
}
