package dev.cmimh.model.hashing;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Arrays;

/**
 * What a method learns from: features of both modalities, row by row. It has no room for labels.
 *
 * @param images n x d_x
 * @param texts n x d_y
 * @param textIdentity per row a number that equal texts share, n
 */
public record TrainingPairs(FloatMatrix images, FloatMatrix texts, int[] textIdentity) {

  public TrainingPairs {
    if (images.rows() != texts.rows() || images.rows() != textIdentity.length) {
      throw new IllegalArgumentException(
          "There are %d images, %d texts and %d text identities: pairs need as many of each"
              .formatted(images.rows(), texts.rows(), textIdentity.length));
    }
  }

  /**
   * Some of the pairs.
   *
   * @param rows which, in the order wished
   */
  public TrainingPairs select(int[] rows) {
    return new TrainingPairs(
        images.select(rows),
        texts.select(rows),
        Arrays.stream(rows).map(row -> textIdentity[row]).toArray());
  }

  /** Number of pairs n. */
  public int size() {
    return images.rows();
  }
}
