package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.jfree.data.xy.XYSeries;
import org.junit.jupiter.api.Test;

class ThinnedSeriesTest {

  @Test
  void fewValuesAreKeptAsTheyAre() {
    XYSeries series = filled(8, 8);

    for (int i = 0; i < 8; i++) {
      assertThat(series.getX(i)).isEqualTo(i + 1.0);
      assertThat(series.getY(i)).isEqualTo((i + 1.0) * (i + 1.0));
    }
  }

  @Test
  void manyValuesBecomeTheMeansOfEqualParts() {
    XYSeries series = filled(8, 32);

    assertThat(series.getItemCount()).isEqualTo(8);
    for (int part = 0; part < 8; part++) {
      double mean = 0;
      for (int value = 4 * part + 1; value <= 4 * part + 4; value++) {
        mean += value * (double) value / 4;
      }
      assertThat(series.getX(part).doubleValue()).isEqualTo(4 * part + 2.5);
      assertThat(series.getY(part).doubleValue()).isCloseTo(mean, within(1e-9));
    }
  }

  @Test
  void theLastPointShowsWhatCameSinceTheOneBefore() {
    XYSeries series = filled(8, 10);

    assertThat(series.getItemCount()).isEqualTo(5);
    assertThat(series.getX(4)).isEqualTo(9.5);
    assertThat(series.getY(4)).isEqualTo((81 + 100) / 2.0);
  }

  @Test
  void itNeverGrowsBeyondItsCapacity() {
    for (int values = 1; values < 2000; values += 37) {
      assertThat(filled(8, values).getItemCount()).isBetween(1, 8);
    }
  }

  @Test
  void infinityIsAGapAndDoesNotStretchTheAxis() {
    ThinnedSeries series = new ThinnedSeries("loss", 4);
    series.add(1, 5);
    series.add(2, Double.POSITIVE_INFINITY);
    series.show();

    assertThat(series.series().getY(1)).isEqualTo(Double.NaN);
    assertThat(series.series().getMaxY()).isEqualTo(5);
  }

  @Test
  void itTellsNobody() {
    ThinnedSeries series = new ThinnedSeries("loss", 4);
    AtomicInteger events = new AtomicInteger();
    series.series().addChangeListener(event -> events.incrementAndGet());

    for (int i = 0; i < 20; i++) {
      series.add(i, i);
    }
    series.show();

    assertThat(events).hasValue(0);
  }

  @Test
  void anOddCapacityIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ThinnedSeries("loss", 7));
  }

  private static XYSeries filled(int capacity, int values) {
    ThinnedSeries series = new ThinnedSeries("squares", capacity);
    for (int value = 1; value <= values; value++) {
      series.add(value, value * (double) value);
    }
    series.show();
    return series.series();
  }
}
