package dev.cmimh.model.hashing.baseline;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Codes near the given ones whose bits are balanced and correlate less: the signs of the nearest
 * matrix with orthogonal columns of mean 0, {@code C (C'C)^-1/2} for centred codes C.
 */
final class Decorrelation {

  /** Share of the largest eigenvalue below which a direction counts as empty. */
  private static final double NEGLIGIBLE = 1e-9;

  private Decorrelation() {}

  /**
   * Decorrelates.
   *
   * @param codes n x L of -1 and +1
   * @return n x L of -1 and +1
   */
  static DMatrixRMaj apply(DMatrixRMaj codes) {
    DMatrixRMaj centred = codes.copy();
    DMatrixRMaj means = CommonOps_DDRM.sumCols(codes, null);
    CommonOps_DDRM.divide(means, codes.numRows);
    for (int i = 0; i < centred.data.length; i++) {
      centred.data[i] -= means.data[i % codes.numCols];
    }
    DMatrixRMaj gram = CommonOps_MT_DDRM.multTransA(centred, centred, null);
    return Codes.signs(CommonOps_MT_DDRM.mult(centred, inverseRoot(gram), null));
  }

  private static DMatrixRMaj inverseRoot(DMatrixRMaj symmetric) {
    int size = symmetric.numRows;
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(size, true, true);
    if (!decomposition.decompose(symmetric.copy())) {
      throw new ArithmeticException("The eigenvalue decomposition of the bits failed");
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
