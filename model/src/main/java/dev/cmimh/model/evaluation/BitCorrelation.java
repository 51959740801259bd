package dev.cmimh.model.evaluation;

import dev.cmimh.model.retrieval.HashCodes;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * How much the bits of codes say the same.
 *
 * @param matrix L x L: {@code B^T B / n} with the n codes as rows of -1/+1, so 1 on the diagonal.
 *     Means are not subtracted: two bits that are the same in every code count as fully redundant,
 *     where a centred correlation would be undefined
 */
public record BitCorrelation(double[][] matrix) {

  /**
   * The correlation of codes.
   *
   * @throws IllegalArgumentException if there are no codes
   */
  public static BitCorrelation of(HashCodes codes) {
    if (codes.size() == 0) {
      throw new IllegalArgumentException("Without codes there is no correlation between bits");
    }
    BitSet[] columns =
        IntStream.range(0, codes.bits()).mapToObj(bit -> column(codes, bit)).toArray(BitSet[]::new);
    double[][] matrix = new double[codes.bits()][codes.bits()];
    for (int row = 0; row < columns.length; row++) {
      for (int column = 0; column <= row; column++) {
        BitSet differing = (BitSet) columns[row].clone();
        differing.xor(columns[column]);
        double correlation = 1 - 2.0 * differing.cardinality() / codes.size();
        matrix[row][column] = correlation;
        matrix[column][row] = correlation;
      }
    }
    return new BitCorrelation(matrix);
  }

  private static BitSet column(HashCodes codes, int bit) {
    BitSet column = new BitSet(codes.size());
    IntStream.range(0, codes.size()).filter(code -> codes.bit(code, bit)).forEach(column::set);
    return column;
  }

  /**
   * Corr MSE: mean squared difference between the matrix and the identity, over all L x L entries;
   * 0 for independent bits, nearly 1 if all bits are the same or opposite.
   */
  public double meanSquaredError() {
    double sum = 0;
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < row; column++) {
        sum += 2 * matrix[row][column] * matrix[row][column];
      }
    }
    return sum / ((double) matrix.length * matrix.length);
  }
}
