package dev.cmimh.model.hashing.baseline;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Least squares with a penalty, for one left side and many right sides: {@code (Z'Z + r I)^-1 S}.
 * The matrix is decomposed once.
 */
final class RidgeRegression {

  private final LinearSolverDense<DMatrixRMaj> solver;

  /**
   * @param gram {@code Z'Z}, d x d
   * @param ridge r, added to its diagonal
   * @throws ArithmeticException if the matrix is singular
   */
  RidgeRegression(DMatrixRMaj gram, double ridge) {
    DMatrixRMaj regularized = gram.copy();
    for (int i = 0; i < gram.numRows; i++) {
      regularized.add(i, i, ridge);
    }
    solver = LinearSolverFactory_DDRM.symmPosDef(gram.numRows);
    if (!solver.setA(regularized)) {
      throw new ArithmeticException(
          "The features are linearly dependent, so no projection can be fitted; a larger ridge"
              + " than %s helps".formatted(ridge));
    }
  }

  /**
   * A regression with a ridge that is a multiple of the mean squared column.
   *
   * @param gram {@code Z'Z}, d x d
   */
  static RidgeRegression ofGram(DMatrixRMaj gram, double relativeRidge) {
    return new RidgeRegression(gram, relativeRidge * CommonOps_DDRM.trace(gram) / gram.numRows);
  }

  /**
   * The coefficients.
   *
   * @param products {@code Z'B}, d x L
   * @return d x L
   */
  DMatrixRMaj coefficients(DMatrixRMaj products) {
    DMatrixRMaj coefficients = new DMatrixRMaj(products.numRows, products.numCols);
    solver.solve(products, coefficients);
    return coefficients;
  }
}
