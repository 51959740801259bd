package dev.cmimh.model.feature.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class CanonicalCorrelationTest {

  private static final int PAIRS = 4000;
  private static final double[] PLANTED = {0.9, 0.6, 0.3};

  @Test
  void findsPlantedCorrelations() {
    Pairs pairs = Pairs.planted(1);

    CanonicalCorrelation found = CanonicalCorrelation.fit(pairs.images, pairs.texts, 3, 1e-9);

    assertThat(found.correlations()).containsExactly(PLANTED, within(0.03));
  }

  @Test
  void aRidgeOfOneMeanVarianceHalvesCorrelationsOfWhiteSpaces() {
    Pairs pairs = Pairs.planted(1);

    CanonicalCorrelation found = CanonicalCorrelation.fit(pairs.images, pairs.texts, 3, 1);

    assertThat(found.correlations()).containsExactly(new double[] {0.45, 0.3, 0.15}, within(0.03));
  }

  @Test
  void scoresAreUncorrelatedWithTheSquaredCorrelationAsVarianceAndTheCubeAcross() {
    Pairs pairs = Pairs.planted(2);

    CanonicalCorrelation found = CanonicalCorrelation.fit(pairs.images, pairs.texts, 3, 1e-9);

    DMatrixRMaj x = scores(pairs.images, found.image().directions());
    DMatrixRMaj y = scores(pairs.texts, found.text().directions());
    double[] correlations = found.correlations();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double same = i == j ? correlations[i] * correlations[i] : 0;
        assertThat(product(x, i, x, j)).isCloseTo(same, within(1e-5));
        assertThat(product(y, i, y, j)).isCloseTo(same, within(1e-5));
        assertThat(product(x, i, y, j)).isCloseTo(same * correlations[i], within(1e-5));
      }
    }
  }

  @Test
  void givesNoMoreDirectionsThanTheSmallerSpaceHas() {
    Pairs pairs = Pairs.planted(3);

    CanonicalCorrelation found = CanonicalCorrelation.fit(pairs.images, pairs.texts, 99, 1);

    assertThat(found.correlations()).hasSize(4);
    assertThat(found.image().directions().numCols).isEqualTo(4);
    assertThat(found.text().directions().numCols).isEqualTo(4);
  }

  private static DMatrixRMaj scores(FloatMatrix rows, DMatrixRMaj directions) {
    DMatrixRMaj scores = CommonOps_DDRM.mult(DoubleMatrices.toDouble(rows), directions, null);
    DMatrixRMaj mean = CommonOps_DDRM.sumCols(scores, null);
    for (int row = 0; row < scores.numRows; row++) {
      for (int column = 0; column < scores.numCols; column++) {
        scores.add(row, column, -mean.get(0, column) / scores.numRows);
      }
    }
    return scores;
  }

  private static double product(DMatrixRMaj x, int i, DMatrixRMaj y, int j) {
    double sum = 0;
    for (int row = 0; row < x.numRows; row++) {
      sum += x.get(row, i) * y.get(row, j);
    }
    return sum / x.numRows;
  }

  /** Unit normal coordinates; three of them correlate as planted, behind a rotation. */
  private record Pairs(FloatMatrix images, FloatMatrix texts) {

    static Pairs planted(long seed) {
      Random random = new Random(seed);
      float[] images = new float[PAIRS * 5];
      float[] texts = new float[PAIRS * 4];
      for (int row = 0; row < PAIRS; row++) {
        for (int i = 0; i < 5; i++) {
          images[row * 5 + i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < 4; i++) {
          double correlation = i < PLANTED.length ? PLANTED[i] : 0;
          texts[row * 4 + i] =
              (float)
                  (correlation * images[row * 5 + i]
                      + Math.sqrt(1 - correlation * correlation) * random.nextGaussian());
        }
        rotate(texts, row * 4, row * 4 + 3);
        rotate(images, row * 5, row * 5 + 4);
      }
      return new Pairs(FloatMatrix.of(PAIRS, 5, images), FloatMatrix.of(PAIRS, 4, texts));
    }

    private static void rotate(float[] values, int a, int b) {
      float first = values[a];
      float second = values[b];
      values[a] = 0.6f * first - 0.8f * second;
      values[b] = 0.8f * first + 0.6f * second;
    }
  }
}
