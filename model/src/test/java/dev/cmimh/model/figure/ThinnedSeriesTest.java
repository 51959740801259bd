package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThinnedSeriesTest {

  @Test
  void fewValuesAreKeptAsTheyAre() {
    ThinnedSeries series = filled(8, 8);

    for (int i = 0; i < 8; i++) {
      assertThat(series.xs()[i]).isEqualTo(i + 1.0);
      assertThat(series.ys()[i]).isEqualTo((i + 1.0) * (i + 1.0));
    }
  }

  @Test
  void manyValuesBecomeTheMeansOfEqualParts() {
    ThinnedSeries series = filled(8, 32);

    assertThat(series.xs()).hasSize(8);
    for (int part = 0; part < 8; part++) {
      double mean = 0;
      for (int value = 4 * part + 1; value <= 4 * part + 4; value++) {
        mean += value * (double) value / 4;
      }
      assertThat(series.xs()[part]).isEqualTo(4 * part + 2.5);
      assertThat(series.ys()[part]).isCloseTo(mean, within(1e-9));
    }
  }

  @Test
  void theLastPointShowsWhatCameSinceTheOneBefore() {
    ThinnedSeries series = filled(8, 10);

    assertThat(series.xs()).hasSize(5);
    assertThat(series.xs()[4]).isEqualTo(9.5);
    assertThat(series.ys()[4]).isEqualTo((81 + 100) / 2.0);
  }

  @Test
  void itNeverGrowsBeyondItsCapacity() {
    for (int values = 1; values < 2000; values += 37) {
      assertThat(filled(8, values).xs().length).isBetween(1, 8);
    }
  }

  @Test
  void infinityIsAGapAndDoesNotStretchTheAxis() {
    ThinnedSeries series = new ThinnedSeries(4);
    series.add(1, 5);
    series.add(2, Double.POSITIVE_INFINITY);

    assertThat(series.ys()).containsExactly(5, Double.NaN);
  }

  @Test
  void anOddCapacityIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ThinnedSeries(7));
  }

  private static ThinnedSeries filled(int capacity, int values) {
    ThinnedSeries series = new ThinnedSeries(capacity);
    for (int value = 1; value <= values; value++) {
      series.add(value, value * (double) value);
    }
    return series;
  }
}
