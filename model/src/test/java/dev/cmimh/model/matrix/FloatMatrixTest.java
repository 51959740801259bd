package dev.cmimh.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FloatMatrixTest {

  private static final FloatMatrix ONE = FloatMatrix.of(2, 2, new float[] {1, 2, 3, 4});

  @Test
  void sumsAreOfNumbersInTheSamePlaceAndLeaveBothMatricesAsTheyWere() {
    FloatMatrix other = FloatMatrix.of(2, 2, new float[] {10, 20, -30, 0.5f});

    FloatMatrix sum = ONE.plus(other);

    assertThat(sum.toArray()).containsExactly(11, 22, -27, 4.5f);
    assertThat(ONE.toArray()).containsExactly(1, 2, 3, 4);
    assertThat(other.toArray()).containsExactly(10, 20, -30, 0.5f);
  }

  @Test
  void matricesOfAnotherShapeAreNotAdded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE.plus(FloatMatrix.of(1, 4, new float[4])))
        .withMessageContaining("1 x 4 numbers cannot be added to 2 x 2");
  }
}
