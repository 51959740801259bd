package dev.cmimh.model.feature.projection;

import java.util.Comparator;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_MT_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_MT_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * The largest eigenvalues of a symmetric positive semi-definite matrix and their vectors: exact for
 * small matrices, by subspace iteration from a fixed random start for large ones, which takes a
 * quarter of the time where a sixth of the vectors is wanted.
 *
 * @see <a href="https://doi.org/10.1137/090771806">Halko, Martinsson and Tropp, Finding Structure
 *     with Randomness, algorithm 4.4</a>
 * @param values in descending order
 * @param vectors n x k, orthonormal columns; of each, the entry of the largest size is positive
 */
record LeadingEigenvectors(double[] values, DMatrixRMaj vectors) {

  private static final int EXACT_UP_TO = 600;
  private static final int OVERSAMPLING = 64;
  static final int ROUNDS = 4;
  private static final long SEED = 20_061;

  /**
   * Decomposes a matrix.
   *
   * @param symmetric n x n
   * @param wanted number of vectors, 1 to n
   * @param rounds hears of each round of the iteration, 1 to {@link #ROUNDS}; of none where the
   *     matrix is small
   */
  static LeadingEigenvectors of(DMatrixRMaj symmetric, int wanted, IntConsumer rounds) {
    int size = symmetric.numRows;
    if (size <= EXACT_UP_TO || wanted + OVERSAMPLING >= size) {
      return exact(symmetric, wanted);
    }
    DMatrixRMaj basis =
        RandomMatrices_DDRM.rectangle(size, wanted + OVERSAMPLING, -1, 1, new Random(SEED));
    for (int round = 1; round <= ROUNDS; round++) {
      DMatrixRMaj once = CommonOps_MT_DDRM.mult(symmetric, basis, null);
      basis = orthonormal(CommonOps_MT_DDRM.mult(symmetric, once, null));
      rounds.accept(round);
    }
    return withinSpan(symmetric, basis, wanted);
  }

  /** The best eigenvectors within the span of a basis (Rayleigh-Ritz). */
  private static LeadingEigenvectors withinSpan(
      DMatrixRMaj symmetric, DMatrixRMaj basis, int wanted) {
    DMatrixRMaj image = CommonOps_MT_DDRM.mult(symmetric, basis, null);
    LeadingEigenvectors small = exact(CommonOps_MT_DDRM.multTransA(basis, image, null), wanted);
    DMatrixRMaj vectors = CommonOps_MT_DDRM.mult(basis, small.vectors, null);
    ColumnSigns.fix(vectors);
    return new LeadingEigenvectors(small.values, vectors);
  }

  private static DMatrixRMaj orthonormal(DMatrixRMaj columns) {
    QRDecomposition<DMatrixRMaj> decomposition =
        DecompositionFactory_MT_DDRM.qr(columns.numRows, columns.numCols);
    if (!decomposition.decompose(columns)) {
      throw new ArithmeticException("The QR decomposition of a feature matrix failed");
    }
    return decomposition.getQ(null, true);
  }

  private static LeadingEigenvectors exact(DMatrixRMaj symmetric, int wanted) {
    int size = symmetric.numRows;
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(size, true, true);
    if (!decomposition.decompose(symmetric.copy())) {
      throw new ArithmeticException("The eigenvalue decomposition of a feature matrix failed");
    }
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(
                Comparator.comparingDouble(index -> -decomposition.getEigenvalue(index).getReal()))
            .limit(wanted)
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[wanted];
    DMatrixRMaj vectors = new DMatrixRMaj(size, wanted);
    for (int column = 0; column < wanted; column++) {
      values[column] = decomposition.getEigenvalue(order[column]).getReal();
      DMatrixRMaj vector = decomposition.getEigenVector(order[column]);
      for (int row = 0; row < size; row++) {
        vectors.unsafe_set(row, column, vector.data[row]);
      }
    }
    ColumnSigns.fix(vectors);
    return new LeadingEigenvectors(values, vectors);
  }
}
