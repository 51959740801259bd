package dev.cmimh.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SweepGridTest {

  @Test
  void neighboursHaveEqualRatios() {
    assertThat(SweepGrid.logarithmic(0.01, 100, 5)).containsExactly(0.01, 0.1, 1.0, 10.0, 100.0);
  }

  @Test
  void valuesAreRoundedToTwoDigits() {
    assertThat(SweepGrid.logarithmic(0.1, 1, 4)).containsExactly(0.1, 0.22, 0.46, 1.0);
  }

  @Test
  void onePointIsTheFirst() {
    assertThat(SweepGrid.logarithmic(0.3, 3, 1)).containsExactly(0.3);
  }

  @Test
  void zeroHasNoPlaceOnALogarithmicGrid() {
    assertThatThrownBy(() -> SweepGrid.logarithmic(0, 1, 3)).hasMessageContaining("above 0");
  }
}
