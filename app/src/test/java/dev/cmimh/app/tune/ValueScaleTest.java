package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.app.tune.ValueScale.Doubling;
import dev.cmimh.app.tune.ValueScale.Linear;
import dev.cmimh.app.tune.ValueScale.Logarithmic;
import dev.cmimh.app.tune.ValueScale.LogarithmicWithZero;
import dev.cmimh.app.tune.ValueScale.Sliding;
import dev.cmimh.app.tune.ValueScale.Whole;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueScaleTest {

  private final LogarithmicWithZero weights = new LogarithmicWithZero(0.001, 100);

  @Test
  void weightsAreZeroAtTheLeftEndAndLogarithmicFromThere() {
    assertThat(weights.valueAt(0)).isZero();
    assertThat(weights.valueAt(0.03)).isZero();
    assertThat(weights.valueAt(0.04)).isEqualTo(0.001);
    assertThat(weights.valueAt(0.52)).isCloseTo(0.32, within(0.005));
    assertThat(weights.valueAt(1)).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.0035, 0.8, 3, 10, 100})
  void aWeightLiesWhereItIsReadAgain(double weight) {
    assertThat(weights.valueAt(weights.positionOf(weight))).isEqualTo(weight);
  }

  @Test
  void valuesBeyondTheSliderAreAtItsEnds() {
    assertThat(weights.positionOf(1e6)).isEqualTo(1);
    assertThat(weights.positionOf(1e-9)).isEqualTo(0.04);
    assertThat(new Logarithmic(1e-6, 1, false).positionOf(1e-9)).isZero();
    assertThat(new Linear(0, 90, 5).positionOf(-3)).isZero();
  }

  @Test
  void positionsBeyondTheSliderAreItsEnds() {
    assertThat(weights.valueAt(-1)).isZero();
    assertThat(weights.valueAt(2)).isEqualTo(100);
  }

  @Test
  void slidValuesHaveTwoDigits() {
    Logarithmic rates = new Logarithmic(1e-6, 1, false);

    assertThat(rates.valueAt(0.5)).isEqualTo(0.001);
    assertThat(rates.valueAt(0.511)).isEqualTo(0.0012);
  }

  @Test
  void linearValuesAreWholeSteps() {
    Linear momentum = new Linear(0, 0.99, 0.01);

    assertThat(momentum.valueAt(0.2999)).isEqualTo(0.3);
    assertThat(momentum.valueAt(1)).isEqualTo(0.99);
  }

  @Test
  void widthsGoFromMarkToMark() {
    Doubling widths = new Doubling(16, 4096);

    assertThat(List.of(0.0, 0.0625, 0.125, 0.625, 0.69, 1.0))
        .map(widths::valueAt)
        .containsExactly(16.0, 24.0, 32.0, 512.0, 768.0, 4096.0);
    assertThat(widths.valueAt(widths.positionOf(512))).isEqualTo(512);
  }

  @Test
  void wholeNumbersRefuseFractionsAndWhatIsOutOfRange() {
    Whole bits = new Whole(1, 128, List.of(16, 32));

    assertThat(List.of(1.0, 16.0, 100.0, 128.0)).allMatch(bits::allows);
    assertThat(List.of(0.0, 129.0, 16.5, Double.NaN)).noneMatch(bits::allows);
    assertThat(new Doubling(2, 8).allows(2.5)).isFalse();
  }

  @Test
  void noSlidingScaleLeavesItsRange() {
    List<Sliding> scales =
        Settings.all().stream()
            .map(Setting::scale)
            .filter(Sliding.class::isInstance)
            .map(Sliding.class::cast)
            .toList();
    for (Sliding scale : scales) {
      for (int position = 0; position <= 1000; position++) {
        double value = scale.valueAt(position / 1000.0);
        assertThat(scale.allows(value)).as("%s at %s", value, scale).isTrue();
      }
    }
  }

  @Test
  void theOnlyOtherNumberIsDrawn() {
    assertThat(new ValueScale.Drawn(0, 1).another(1, new SplittableRandom(1))).isZero();
    assertThat(new ValueScale.Drawn(0, 1).another(0, new SplittableRandom(1))).isEqualTo(1);
  }
}
