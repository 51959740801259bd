package dev.cmimh.model.retrieval;

/**
 * Scores of all codes for one query: {@code sum_k tanh(z_k / 2) * c_k}, with z the query's logits
 * and c the code as -1/+1. {@code tanh(z / 2) = 2 sigmoid(z) - 1} is the mean of the query's own
 * bit as -1/+1, so the score is the expected inner product of the query's sampled code and c.
 *
 * <p>Kept in whole units of 2^-52: sums of whole numbers do not depend on their order, so codes
 * that score the same on paper score the same here, and a tie is a tie. Codes are looked up byte by
 * byte in tables of partial sums.
 */
final class AsymmetricScores {

  private static final double UNITS = 0x1p52;
  private static final int BYTE_VALUES = 1 << Byte.SIZE;

  private final HashCodes database;
  private final long[][] partialSums;

  AsymmetricScores(float[] logits, HashCodes database) {
    this.database = database;
    this.partialSums = new long[(logits.length + Byte.SIZE - 1) / Byte.SIZE][BYTE_VALUES];
    for (int bit = 0; bit < logits.length; bit++) {
      addBit(partialSums[bit / Byte.SIZE], bit % Byte.SIZE, logits[bit]);
    }
  }

  private static void addBit(long[] sums, int bit, float logit) {
    long weight = Math.round(Math.tanh(logit / 2.0) * UNITS);
    for (int value = 0; value < BYTE_VALUES; value++) {
      sums[value] += ((value >>> bit) & 1) == 0 ? -weight : weight;
    }
  }

  /** The score of the code at a position, in units of 2^-52. */
  long of(int position) {
    long score = 0;
    for (int index = 0; index < partialSums.length; index++) {
      score += partialSums[index][database.byteOf(position, index)];
    }
    return score;
  }
}
