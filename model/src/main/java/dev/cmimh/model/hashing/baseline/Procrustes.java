package dev.cmimh.model.hashing.baseline;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The rotation that brings one set of points nearest to another.
 *
 * @see <a href="https://doi.org/10.1007/BF02289451">Schönemann, A Generalized Solution of the
 *     Orthogonal Procrustes Problem</a>
 */
final class Procrustes {

  private Procrustes() {}

  /**
   * The R that maximises {@code tr(R' M)}.
   *
   * @param products {@code M = P'B}, k x L with k at most L
   * @return R = U V' for M = U S V', k x L with orthonormal rows
   * @throws ArithmeticException if the decomposition does not converge
   */
  static DMatrixRMaj rotation(DMatrixRMaj products) {
    SingularValueDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.svd(products.numRows, products.numCols, true, true, true);
    if (!decomposition.decompose(products.copy())) {
      throw new ArithmeticException("The singular value decomposition of the codes failed");
    }
    return CommonOps_DDRM.mult(
        decomposition.getU(null, false), decomposition.getV(null, true), null);
  }
}
