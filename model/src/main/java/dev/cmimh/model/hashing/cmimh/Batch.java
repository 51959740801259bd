package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.SplittableRandom;

/**
 * One modality of a batch.
 *
 * @param features n x d, which the decoder is to reconstruct
 * @param hidden the same with some numbers hidden and the rest scaled up, which the encoder reads
 */
record Batch(NDArray features, NDArray hidden) {

  /**
   * Gathers rows; whole rows are copied at once, without a call to the engine for each.
   *
   * @param rows which rows
   * @param dropout share of numbers to hide
   */
  static Batch gather(
      NDManager manager, FloatMatrix matrix, int[] rows, double dropout, SplittableRandom random) {
    int columns = matrix.columns();
    float[] features = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      matrix.copyRow(rows[i], features, i * columns);
    }
    Shape shape = new Shape(rows.length, columns);
    NDArray clean = manager.create(features, shape);
    if (dropout == 0) {
      return new Batch(clean, clean);
    }
    hide(features, dropout, random);
    return new Batch(clean, manager.create(features, shape));
  }

  /** Two numbers are decided by each random word, 32 bits for either. */
  private static void hide(float[] features, double dropout, SplittableRandom random) {
    long threshold = (long) (dropout * (1L << 32));
    float scale = (float) (1 / (1 - dropout));
    for (int i = 0; i < features.length; i += 2) {
      long word = random.nextLong();
      features[i] *= (word & 0xffffffffL) < threshold ? 0 : scale;
      if (i + 1 < features.length) {
        features[i + 1] *= (word >>> 32) < threshold ? 0 : scale;
      }
    }
  }
}
