package dev.cmimh.model.feature.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;

class LeadingEigenvectorsTest {

  private static final int LARGE = 700;

  @Test
  void findsTheEigenvaluesOfAKnownMatrix() {
    DMatrixRMaj matrix = new DMatrixRMaj(new double[][] {{2, 1, 0}, {1, 2, 0}, {0, 0, 2.5}});

    LeadingEigenvectors leading = leading(matrix, 2);

    assertThat(leading.values()).containsExactly(new double[] {3, 2.5}, within(1e-12));
    double half = Math.sqrt(0.5);
    assertThat(leading.vectors().data)
        .containsExactly(new double[] {half, 0, half, 0, 0, 1}, within(1e-12));
  }

  @Test
  void subspaceIterationFindsPlantedVectorsInALargeMatrix() {
    DMatrixRMaj axes = randomAxes();
    double[] spectrum = new double[LARGE];
    Arrays.setAll(spectrum, i -> 1.0 / (i + 1));

    LeadingEigenvectors leading = leading(withSpectrum(axes, spectrum), 20);

    assertThat(leading.values()).containsExactly(Arrays.copyOf(spectrum, 20), within(1e-9));
    for (int column = 0; column < 20; column++) {
      double cosine = 0;
      for (int row = 0; row < LARGE; row++) {
        cosine += leading.vectors().get(row, column) * axes.get(row, column);
      }
      assertThat(Math.abs(cosine)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void vectorsAreOrthonormalAndTheirLargestEntryIsPositive() {
    double[] spectrum = new double[LARGE];
    Arrays.setAll(spectrum, i -> Math.exp(-i / 50.0));

    DMatrixRMaj vectors = leading(withSpectrum(randomAxes(), spectrum), 100).vectors();

    DMatrixRMaj products = CommonOps_DDRM.multTransA(vectors, vectors, null);
    assertThat(products.data).containsExactly(CommonOps_DDRM.identity(100).data, within(1e-9));
    for (int column = 0; column < 100; column++) {
      DMatrixRMaj vector = CommonOps_DDRM.extractColumn(vectors, column, null);
      assertThat(CommonOps_DDRM.elementMax(vector)).isEqualTo(CommonOps_DDRM.elementMaxAbs(vector));
    }
  }

  @Test
  void aLargeMatrixOfLowRankGivesZerosAfterItsRank() {
    double[] spectrum = new double[LARGE];
    Arrays.fill(spectrum, 0, 5, 1);

    LeadingEigenvectors leading = leading(withSpectrum(randomAxes(), spectrum), 10);

    assertThat(leading.values())
        .containsExactly(new double[] {1, 1, 1, 1, 1, 0, 0, 0, 0, 0}, within(1e-9));
  }

  private static LeadingEigenvectors leading(DMatrixRMaj matrix, int wanted) {
    return LeadingEigenvectors.of(matrix, wanted, round -> {});
  }

  private static DMatrixRMaj randomAxes() {
    return RandomMatrices_DDRM.orthogonal(LARGE, LARGE, new Random(7));
  }

  private static DMatrixRMaj withSpectrum(DMatrixRMaj axes, double[] spectrum) {
    DMatrixRMaj scaled = axes.copy();
    CommonOps_DDRM.multCols(scaled, spectrum);
    return CommonOps_MT_DDRM.multTransB(scaled, axes, null);
  }
}
