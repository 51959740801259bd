package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothingTest {

  private static final double[] EPOCHS = {0, 1, 2, 3, 4};

  @Test
  void aConstantStaysAsItIs() {
    double[] smooth = new Smoothing(0.9, false).of(EPOCHS, new double[] {3, 3, 3, 3, 3});

    for (double value : smooth) {
      assertThat(value).isCloseTo(3, within(1e-12));
    }
  }

  @Test
  void theWeightActsOnAFourHundredthOfTheRun() {
    double[] epochs = {0, 1, 2, 3, 400};

    double[] smooth = new Smoothing(0.5, false).of(epochs, new double[] {0, 1, 1, 0, 0});

    assertThat(smooth[1]).isCloseTo(1 / 1.5, within(1e-12));
    assertThat(smooth[2]).isCloseTo(1.5 / 1.75, within(1e-12));
  }

  @Test
  void aGapStaysAGapAndIsForgotten() {
    double[] smooth =
        new Smoothing(0.9, false).of(EPOCHS, new double[] {2, Double.NaN, 2, 2, Double.NaN});

    assertThat(smooth[1]).isNaN();
    assertThat(smooth[3]).isCloseTo(2, within(1e-12));
    assertThat(smooth[4]).isNaN();
  }

  @Test
  void noPointsAndOnePointAreNoSpecialCase() {
    assertThat(new Smoothing(0.9, false).of(new double[0], new double[0])).isEmpty();
    assertThat(new Smoothing(0.9, false).of(new double[] {7}, new double[] {5})).containsExactly(5);
  }

  @Test
  void aWeightOutsideItsRangeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Smoothing(1, false))
        .withMessageContaining("from 0 to 0.99");
    assertThatIllegalArgumentException().isThrownBy(() -> new Smoothing(Double.NaN, false));
  }
}
