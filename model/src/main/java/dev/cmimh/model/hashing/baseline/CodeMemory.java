package dev.cmimh.model.hashing.baseline;

import java.util.SplittableRandom;

/**
 * What UCCH remembers of every pair: {@code v = d v + (1 - d) h}, where h is the direction of what
 * both modalities said last, {@code (hx + hy) / |hx + hy|}. L numbers a pair are kept.
 */
final class CodeMemory {

  private final int bits;
  private final double decay;
  private final float[] memory;

  /**
   * @param pairs n
   * @param bits L
   * @param decay d, 0 to below 1
   * @param random what is remembered of pairs that have not been seen
   */
  CodeMemory(int pairs, int bits, double decay, SplittableRandom random) {
    this.bits = bits;
    this.decay = decay;
    this.memory = new float[Math.multiplyExact(pairs, bits)];
    float unit = (float) (1 / Math.sqrt(bits));
    for (int i = 0; i < memory.length; i++) {
      memory[i] = random.nextBoolean() ? unit : -unit;
    }
  }

  /** The remembered codes of some pairs, -1 and +1: rows x L. */
  float[] signs(int[] rows) {
    float[] signs = new float[rows.length * bits];
    for (int row = 0; row < rows.length; row++) {
      for (int bit = 0; bit < bits; bit++) {
        signs[row * bits + bit] = memory[rows[row] * bits + bit] > 0 ? 1 : -1;
      }
    }
    return signs;
  }

  /**
   * Takes in what the modalities say of some pairs.
   *
   * @param image rows x L, each of norm 1
   * @param text rows x L, each of norm 1
   */
  void remember(int[] rows, float[] image, float[] text) {
    for (int row = 0; row < rows.length; row++) {
      double squares = 0;
      for (int i = row * bits; i < (row + 1) * bits; i++) {
        squares += (image[i] + text[i]) * (double) (image[i] + text[i]);
      }
      double norm = Math.sqrt(Math.max(squares, 1e-24));
      for (int bit = 0; bit < bits; bit++) {
        int at = rows[row] * bits + bit;
        int said = row * bits + bit;
        memory[at] = (float) (decay * memory[at] + (1 - decay) * (image[said] + text[said]) / norm);
      }
    }
  }
}
