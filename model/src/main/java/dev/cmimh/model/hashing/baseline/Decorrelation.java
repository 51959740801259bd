package dev.cmimh.model.hashing.baseline;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Scores near the given ones that do not correlate: the nearest matrix with orthonormal columns,
 * {@code S (S'S)^-1/2}. It is applied before signs are taken; a matrix of signs is so near to its
 * orthonormal neighbour that hardly any sign would change.
 */
final class Decorrelation {

  /** Share of the largest eigenvalue below which a direction counts as empty. */
  private static final double NEGLIGIBLE = 1e-9;

  private Decorrelation() {}

  /**
   * Decorrelates.
   *
   * @param scores n x L, every column of mean 0
   * @return n x L, every column of mean 0 and norm 1, orthogonal to the others; where the scores
   *     depend on each other, the nearest to that
   */
  static DMatrixRMaj apply(DMatrixRMaj scores) {
    DMatrixRMaj gram = CommonOps_MT_DDRM.multTransA(scores, scores, null);
    return CommonOps_MT_DDRM.mult(scores, inverseRoot(gram), null);
  }

  private static DMatrixRMaj inverseRoot(DMatrixRMaj symmetric) {
    int size = symmetric.numRows;
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(size, true, true);
    if (!decomposition.decompose(symmetric.copy())) {
      throw new ArithmeticException("The eigenvalue decomposition of the scores failed");
    }
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, decomposition.getEigenvalue(i).getReal());
    }
    DMatrixRMaj root = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      double value = decomposition.getEigenvalue(i).getReal();
      if (value > NEGLIGIBLE * largest) {
        DMatrixRMaj vector = decomposition.getEigenVector(i);
        CommonOps_DDRM.multAddTransB(1 / Math.sqrt(value), vector, vector, root);
      }
    }
    return root;
  }
}
