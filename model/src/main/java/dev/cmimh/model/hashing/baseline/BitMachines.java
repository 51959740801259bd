package dev.cmimh.model.hashing.baseline;

import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * A linear support vector machine with squared hinge loss per bit, all on the same rows, by descent
 * along one dual variable at a time. The rows are kept as they are, once for all bits: a library's
 * sparse rows took ten times the memory and time.
 *
 * @see <a href="https://doi.org/10.1145/1390156.1390208">Hsieh, Chang, Lin, Keerthi and
 *     Sundararajan, A Dual Coordinate Descent Method for Large-scale Linear SVM, algorithm 1</a>
 */
final class BitMachines {

  /** Bits need not be told to the last digit: rows left open lie near their margin. */
  private static final int PASSES = 10;

  /** Sums of several bits do not wait for each other, and a row is fetched once for all of them. */
  private static final int TOGETHER = 4;

  private final DMatrixRMaj rows;
  private final double[] diagonal;
  private final double slack;

  /**
   * @param centred one modality
   * @param cost of a row on the wrong side of its margin, for rows of root mean square norm 1
   */
  BitMachines(CentredRows centred, double cost) {
    double norm = centred.norm();
    rows = centred.values().copy();
    diagonal = new double[rows.numRows];
    slack = 1 / (2 * cost);
    for (int row = 0; row < rows.numRows; row++) {
      double squares = 0;
      for (int at = row * rows.numCols; at < (row + 1) * rows.numCols; at++) {
        rows.data[at] /= norm;
        squares += rows.data[at] * rows.data[at];
      }
      diagonal[row] = squares + slack;
    }
  }

  /**
   * Learns to tell every bit, several bits at a time.
   *
   * @param codes n x L of -1 and +1
   * @param seed of the order of the rows
   * @return weights, d x L
   */
  DMatrixRMaj learn(DMatrixRMaj codes, long seed) {
    DMatrixRMaj weights = new DMatrixRMaj(rows.numCols, codes.numCols);
    IntStream.range(0, Math.ceilDiv(codes.numCols, TOGETHER))
        .map(group -> group * TOGETHER)
        .parallel()
        .forEach(
            first -> {
              int bits = Math.min(TOGETHER, codes.numCols - first);
              double[][] learned = learn(codes, first, bits, new Random(seed));
              for (int bit = 0; bit < bits; bit++) {
                for (int column = 0; column < rows.numCols; column++) {
                  weights.unsafe_set(column, first + bit, learned[bit][column]);
                }
              }
            });
    return weights;
  }

  /**
   * Each bit by itself, whichever are learned with it: the rows come in the same order for all.
   * Where there are fewer bits, the other weights stay 0.
   */
  private double[][] learn(DMatrixRMaj codes, int first, int bits, Random random) {
    double[][] weights = new double[TOGETHER][rows.numCols];
    double[][] duals = new double[bits][rows.numRows];
    double[] products = new double[TOGETHER];
    int[] order = IntStream.range(0, rows.numRows).toArray();
    for (int pass = 0; pass < PASSES; pass++) {
      shuffle(order, random);
      for (int row : order) {
        multiply(row, weights, products);
        for (int bit = 0; bit < bits; bit++) {
          double sign = codes.unsafe_get(row, first + bit);
          double dual = duals[bit][row];
          double gradient = sign * products[bit] - 1 + slack * dual;
          double next = Math.max(0, dual - gradient / diagonal[row]);
          add(sign * (next - dual), row, weights[bit]);
          duals[bit][row] = next;
        }
      }
    }
    return weights;
  }

  /** Each sum in the order that it has alone, so that it is the same to the last digit. */
  private void multiply(int row, double[][] weights, double[] products) {
    double[] first = weights[0];
    double[] second = weights[1];
    double[] third = weights[2];
    double[] fourth = weights[3];
    double toFirst = 0;
    double toSecond = 0;
    double toThird = 0;
    double toFourth = 0;
    int start = row * rows.numCols;
    for (int i = 0; i < rows.numCols; i++) {
      double value = rows.data[start + i];
      toFirst += value * first[i];
      toSecond += value * second[i];
      toThird += value * third[i];
      toFourth += value * fourth[i];
    }
    products[0] = toFirst;
    products[1] = toSecond;
    products[2] = toThird;
    products[3] = toFourth;
  }

  private void add(double factor, int row, double[] weights) {
    if (factor == 0) {
      return;
    }
    int start = row * weights.length;
    for (int i = 0; i < weights.length; i++) {
      weights[i] += factor * rows.data[start + i];
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }
}
