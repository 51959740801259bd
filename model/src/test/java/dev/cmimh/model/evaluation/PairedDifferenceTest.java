package dev.cmimh.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

  /**
   * By hand: the differences are 1 to 5, their mean 3, their deviation sqrt(2.5), t = 3 sqrt(2);
   * the distribution of Student with 4 degrees of freedom has 2.7764 at .975. Its distribution
   * function is {@code 1/2 + 3/8 s (1 - s^2/12) } with {@code s = t / sqrt(1 + t^2/4)}.
   */
  @Test
  void isStudentsTestOfTheDifferences() {
    PairedDifference difference =
        PairedDifference.of(new double[] {11, 13, 13, 15, 17}, new double[] {10, 11, 10, 11, 12});

    double t = 3 * Math.sqrt(2);
    double s = t / Math.sqrt(1 + t * t / 4);
    double below = 0.5 + 0.375 * s * (1 - s * s / 12);
    assertThat(difference.mean()).isEqualTo(3);
    assertThat(difference.standardDeviation()).isCloseTo(Math.sqrt(2.5), within(1e-12));
    assertThat(difference.pValue()).isCloseTo(2 * (1 - below), within(1e-9)).isLessThan(0.0133);
    assertThat(difference.lower()).isCloseTo(3 - 2.7764 * Math.sqrt(0.5), within(1e-4));
    assertThat(difference.upper()).isCloseTo(3 + 2.7764 * Math.sqrt(0.5), within(1e-4));
    assertThat(difference.pBelow()).isGreaterThan(0.99);
    assertThat(difference.negated().pBelow()).isCloseTo(difference.pValue() / 2, within(1e-12));
  }

  @Test
  void noDifferenceAtAllShowsNothing() {
    double[] same = {1, 2, 3, 4, 5};

    assertThat(PairedDifference.of(same, same).pValue()).isEqualTo(1);
  }

  @Test
  void aDifferenceThatIsTheSameForEverySeedIsCertain() {
    PairedDifference difference =
        PairedDifference.of(new double[] {2, 3, 4}, new double[] {1, 2, 3});

    assertThat(difference.pValue()).isZero();
    assertThat(difference.lower()).isEqualTo(1);
  }

  @Test
  void oneSeedHasADifferenceAndNoTest() {
    PairedDifference difference = PairedDifference.of(new double[] {2}, new double[] {1});

    assertThat(difference.mean()).isEqualTo(1);
    assertThat(difference.pValue()).isNaN();
  }

  @Test
  void seedsThatAreNotPairsAreRefused() {
    assertThatThrownBy(() -> PairedDifference.of(new double[] {1, 2}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 seeds cannot be paired with figures of 1");
  }
}
