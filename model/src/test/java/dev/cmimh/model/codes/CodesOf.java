package dev.cmimh.model.codes;

import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import java.util.Optional;
import java.util.stream.IntStream;

/** Codes for tests, from logits that can be read at a glance. */
final class CodesOf {

  private CodesOf() {}

  /** Pairs whose logits are known, a row per pair. */
  static EncodedPairs logits(float[][] image, float[][] text) {
    PairedLogits logits = new PairedLogits(matrix(image), matrix(text));
    return new EncodedPairs(
        IntStream.range(0, image.length).toArray(),
        new PairedCodes(HashCodes.of(logits.image()), HashCodes.of(logits.text())),
        Optional.of(logits),
        Optional.of(BernoulliHistograms.of(logits)));
  }

  static FloatMatrix matrix(float[][] rows) {
    float[] values = new float[rows.length * rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, values, row * rows[0].length, rows[0].length);
    }
    return FloatMatrix.of(rows.length, rows[0].length, values);
  }
}
