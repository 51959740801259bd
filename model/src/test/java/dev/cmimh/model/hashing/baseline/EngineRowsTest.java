package dev.cmimh.model.hashing.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineRowsTest extends LearnedOnPlantedPairs {

  private static final DMatrixRMaj ROWS = Codes.gaussian(7, 4, 1);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 100})
  void productsAreThoseOfJavaHoweverTheRowsAreCut(int blockRows) {
    DMatrixRMaj directions = Codes.gaussian(4, 3, 2);
    DMatrixRMaj others = Codes.gaussian(7, 2, 3);

    try (EngineRows rows = new EngineRows(engine(), ROWS, blockRows)) {
      assertAlike(rows.times(directions), CommonOps_DDRM.mult(ROWS, directions, null));
      assertAlike(rows.transposedTimes(others), CommonOps_DDRM.multTransA(ROWS, others, null));
    }
  }

  private static void assertAlike(DMatrixRMaj found, DMatrixRMaj expected) {
    assertThat(MatrixFeatures_DDRM.isIdentical(found, expected, 1e-12)).isTrue();
  }
}
