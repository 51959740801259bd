package dev.cmimh.model.feature.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

  /** Four points whose covariance is diagonal: variances 8 and 2 around (10, 20). */
  private static final FloatMatrix CROSS =
      FloatMatrix.of(4, 2, new float[] {14, 20, 6, 20, 10, 22, 10, 18});

  @Test
  void agreesWithTheClosedFormOfAKnownCovariance() {
    PrincipalComponents components = fit(CROSS, all(4), 2);

    double deviation = Math.sqrt((8 + 2) / 2.0);
    assertThat(components.explainedShare()).isCloseTo(1, within(1e-12));
    assertThat(components.scores().apply(new float[] {14, 22}))
        .containsExactly(
            new float[] {(float) (4 / deviation), (float) (2 / deviation)}, within(1e-5f));
  }

  @Test
  void reportsTheShareOfVarianceKept() {
    assertThat(fit(CROSS, all(4), 1).explainedShare()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void scoresHaveMeanZeroAndOneCommonDeviation() {
    FloatMatrix rows = correlatedRows(500, 30, 1);

    FloatMatrix scores = fit(rows, all(500), 10).scores().applyToRows(rows);

    double squares = 0;
    for (int column = 0; column < 10; column++) {
      double sum = 0;
      for (int row = 0; row < 500; row++) {
        sum += scores.at(row, column);
        squares += (double) scores.at(row, column) * scores.at(row, column);
      }
      assertThat(sum / 500).isCloseTo(0, within(1e-4));
    }
    assertThat(squares / 5000).isCloseTo(1, within(1e-4));
  }

  @Test
  void scoresKeepDistancesUpToOneFactorWhereAllComponentsAreKept() {
    FloatMatrix rows = correlatedRows(40, 6, 2);

    FloatMatrix scores = fit(rows, all(40), 6).scores().applyToRows(rows);

    double factor = distance(scores, 0, 1) / distance(rows, 0, 1);
    for (int row = 2; row < 40; row++) {
      assertThat(distance(scores, 0, row)).isCloseTo(factor * distance(rows, 0, row), within(1e-3));
    }
  }

  @Test
  void keepsNoMoreComponentsThanTheRowsSpan() {
    FloatMatrix rows = correlatedRows(5, 30, 3);

    assertThat(fit(rows, all(5), 20).count()).isEqualTo(4);
  }

  @Test
  void rowsThatDoNotTrainChangeNothing() {
    float[] values = correlatedRows(20, 6, 4).toArray();
    float[] changed = values.clone();
    for (int i = 10 * 6; i < changed.length; i++) {
      changed[i] = 1000 * i;
    }

    AffineMap before = fit(FloatMatrix.of(20, 6, values), all(10), 3).scores();
    AffineMap after = fit(FloatMatrix.of(20, 6, changed), all(10), 3).scores();

    assertThat(after.weights().toArray()).containsExactly(before.weights().toArray());
    assertThat(after.offset()).containsExactly(before.offset());
  }

  @Test
  void saysThatRowsWhichAreAllAlikeTeachNothing() {
    FloatMatrix same = FloatMatrix.of(3, 2, new float[] {1, 2, 1, 2, 1, 2});

    assertThatThrownBy(() -> fit(same, all(3), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 training items are all alike");
  }

  private static PrincipalComponents fit(FloatMatrix rows, int[] training, int wanted) {
    return PrincipalComponents.fit(rows, training, wanted, (done, total) -> {});
  }

  private static int[] all(int rows) {
    return IntStream.range(0, rows).toArray();
  }

  private static FloatMatrix correlatedRows(int rows, int columns, long seed) {
    Random random = new Random(seed);
    float[] values = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      float common = (float) random.nextGaussian();
      for (int column = 0; column < columns; column++) {
        values[row * columns + column] =
            5 + common * column + (float) random.nextGaussian() / (1 + column);
      }
    }
    return FloatMatrix.of(rows, columns, values);
  }

  private static double distance(FloatMatrix rows, int a, int b) {
    double squares = 0;
    for (int column = 0; column < rows.columns(); column++) {
      double difference = (double) rows.at(a, column) - rows.at(b, column);
      squares += difference * difference;
    }
    return Math.sqrt(squares);
  }
}
