package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoiseTest {

  @Test
  void logisticNoiseHasTheMomentsAndQuartilesOfTheLogisticDistribution() {
    int length = 200_000;
    float[] noise = Noise.logistic(new SplittableRandom(1), length);

    double mean = IntStream.range(0, length).mapToDouble(i -> noise[i]).average().orElseThrow();
    double variance =
        IntStream.range(0, length).mapToDouble(i -> noise[i] * noise[i]).average().orElseThrow();
    double expected = Math.PI * Math.PI / 3;
    // The variance of a squared logistic number is its variance squared times 3.2.
    double deviationOfVariance = expected * Math.sqrt(3.2 / length);
    assertThat(mean).isCloseTo(0, within(5 * Math.sqrt(expected / length)));
    assertThat(variance).isCloseTo(expected, within(5 * deviationOfVariance));
    for (double share : new double[] {0.25, 0.5, 0.75}) {
      double quantile = Math.log(share / (1 - share));
      long below = IntStream.range(0, length).filter(i -> noise[i] < quantile).count();
      assertThat((double) below / length).isCloseTo(share, within(5 * 0.5 / Math.sqrt(length)));
    }
  }

  @Test
  void everyColumnKeepsItsNumbersAndIsPermutedOnItsOwn() {
    int rows = 50;
    int columns = 3;
    float[] matrix = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      // The same number in all columns, so that columns moved alike would stay alike.
      Arrays.fill(matrix, row * columns, (row + 1) * columns, row);
    }

    float[] shuffled = Noise.shuffleColumns(matrix, rows, columns, new SplittableRandom(2));

    float[][] moved = new float[columns][];
    for (int column = 0; column < columns; column++) {
      moved[column] = column(shuffled, column, columns);
      float[] sorted = moved[column].clone();
      Arrays.sort(sorted);
      assertThat(sorted).containsExactly(column(matrix, column, columns));
      assertThat(moved[column]).isNotEqualTo(sorted);
    }
    assertThat(moved[0]).isNotEqualTo(moved[1]);
    assertThat(moved[1]).isNotEqualTo(moved[2]);
    assertThat(moved[0]).isNotEqualTo(moved[2]);
  }

  @Test
  void everyOrderOfAColumnIsEquallyLikely() {
    SplittableRandom random = new SplittableRandom(3);
    int[] counts = new int[6];
    int draws = 12_000;
    for (int draw = 0; draw < draws; draw++) {
      float[] order = Noise.shuffleColumns(new float[] {0, 1, 2}, 3, 1, random);
      counts[((int) order[0]) * 2 + (order[1] > order[2] ? 1 : 0)]++;
    }

    double fiveDeviations = 5 * Math.sqrt(draws * (1 / 6.0) * (5 / 6.0));
    for (int count : counts) {
      assertThat((double) count).isCloseTo(draws / 6.0, within(fiveDeviations));
    }
  }

  @Test
  void theMatrixThatIsShuffledStaysAsItWas() {
    float[] matrix = {1, 2, 3, 4, 5, 6};

    Noise.shuffleColumns(matrix, 3, 2, new SplittableRandom(4));

    assertThat(matrix).containsExactly(1, 2, 3, 4, 5, 6);
  }

  private static float[] column(float[] matrix, int column, int columns) {
    float[] values = new float[matrix.length / columns];
    for (int row = 0; row < values.length; row++) {
      values[row] = matrix[row * columns + column];
    }
    return values;
  }
}
