package dev.cmimh.model.hashing.cmimh;

import java.util.SplittableRandom;

/** Random arrays that a step needs. */
final class Noise {

  private static final double SMALLEST = 0x1p-53;

  private Noise() {}

  /** Logistic noise {@code log u - log(1 - u)}, u uniform on (0, 1). */
  static float[] logistic(SplittableRandom random, int length) {
    float[] noise = new float[length];
    for (int i = 0; i < length; i++) {
      double u = Math.max(random.nextDouble(), SMALLEST);
      noise[i] = (float) Math.log(u / (1 - u));
    }
    return noise;
  }

  /** The same matrix with every column permuted on its own (Fisher and Yates). */
  static float[] shuffleColumns(float[] matrix, int rows, int columns, SplittableRandom random) {
    float[] shuffled = matrix.clone();
    for (int column = 0; column < columns; column++) {
      for (int row = rows - 1; row > 0; row--) {
        int other = random.nextInt(row + 1) * columns + column;
        int here = row * columns + column;
        float kept = shuffled[here];
        shuffled[here] = shuffled[other];
        shuffled[other] = kept;
      }
    }
    return shuffled;
  }
}
