package dev.cmimh.model.hashing.baseline;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_MT_DDRM;

/**
 * How much each row is like some anchors: {@code exp(-distance^2 / w)} to the nearest k of them, 0
 * to the others, each row of sum 1. The width w is the mean squared distance to the k-th nearest.
 *
 * @see <a href="https://icml.cc/2011/papers/6_icmlpaper.pdf">Liu, Wang, Kumar and Chang, Hashing
 *     with Graphs</a>
 */
final class AnchorSimilarity {

  private AnchorSimilarity() {}

  /**
   * The similarities.
   *
   * @param rows n x d
   * @param anchors indices of the rows that are anchors, m
   * @param neighbours k, 1 to m
   * @return n x m
   */
  static DMatrixRMaj of(DMatrixRMaj rows, int[] anchors, int neighbours) {
    DMatrixRMaj distances = squaredDistances(rows, anchors);
    double[] farthest = new double[rows.numRows];
    double width = 0;
    for (int row = 0; row < rows.numRows; row++) {
      double[] sorted = row(distances, row);
      Arrays.sort(sorted);
      farthest[row] = sorted[neighbours - 1];
      width += farthest[row] / rows.numRows;
    }
    for (int row = 0; row < rows.numRows; row++) {
      weigh(distances, row, farthest[row], Math.max(width, Double.MIN_NORMAL));
    }
    return distances;
  }

  private static DMatrixRMaj squaredDistances(DMatrixRMaj rows, int[] anchors) {
    DMatrixRMaj chosen = new DMatrixRMaj(anchors.length, rows.numCols);
    for (int anchor = 0; anchor < anchors.length; anchor++) {
      System.arraycopy(
          rows.data,
          anchors[anchor] * rows.numCols,
          chosen.data,
          anchor * rows.numCols,
          rows.numCols);
    }
    DMatrixRMaj distances = CommonOps_MT_DDRM.multTransB(rows, chosen, null);
    double[] anchorNorms = squaredNorms(chosen);
    double[] norms = squaredNorms(rows);
    for (int row = 0; row < rows.numRows; row++) {
      for (int anchor = 0; anchor < anchors.length; anchor++) {
        int at = row * anchors.length + anchor;
        distances.data[at] = Math.max(0, norms[row] + anchorNorms[anchor] - 2 * distances.data[at]);
      }
    }
    return distances;
  }

  private static double[] squaredNorms(DMatrixRMaj rows) {
    double[] norms = new double[rows.numRows];
    for (int row = 0; row < norms.length; row++) {
      for (double value : row(rows, row)) {
        norms[row] += value * value;
      }
    }
    return norms;
  }

  private static double[] row(DMatrixRMaj matrix, int row) {
    return Arrays.copyOfRange(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols);
  }

  /** The nearest anchor is taken out of all exponents: a row far from all of them keeps weights. */
  private static void weigh(DMatrixRMaj distances, int row, double farthest, double width) {
    double nearest = Arrays.stream(row(distances, row)).min().orElse(0);
    double sum = 0;
    for (int anchor = 0; anchor < distances.numCols; anchor++) {
      double distance = distances.unsafe_get(row, anchor);
      double weight = distance <= farthest ? Math.exp((nearest - distance) / width) : 0;
      distances.unsafe_set(row, anchor, weight);
      sum += weight;
    }
    for (int anchor = 0; anchor < distances.numCols; anchor++) {
      distances.unsafe_set(row, anchor, distances.unsafe_get(row, anchor) / sum);
    }
  }
}
