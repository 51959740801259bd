package dev.cmimh.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AffineMapTest {

  private static final AffineMap SMALL =
      new AffineMap(FloatMatrix.of(2, 3, new float[] {1, 2, 3, 4, 5, 6}), new float[] {10, 0, -1});

  @Test
  void multipliesAndAdds() {
    assertThat(SMALL.apply(new float[] {1, 2})).containsExactly(19, 12, 14);
    assertThat(SMALL.apply(new float[] {0, 0})).containsExactly(10, 0, -1);
  }

  @Test
  void manyRowsGiveTheSameBitsAsOneByOne() {
    Random random = new Random(2);
    AffineMap map = new AffineMap(noise(random, 70, 30), new float[30]);
    FloatMatrix rows = noise(random, 29, 70);

    FloatMatrix mapped = map.applyToRows(rows);

    assertThat(mapped.rows()).isEqualTo(29);
    for (int row = 0; row < 29; row++) {
      assertThat(mapped.row(row)).containsExactly(map.apply(rows.row(row)));
    }
  }

  @Test
  void refusesRowsOfAnotherLength() {
    assertThatThrownBy(() -> SMALL.apply(new float[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 numbers was given 3");
    assertThatThrownBy(() -> SMALL.applyToRows(FloatMatrix.of(1, 1, new float[1])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static FloatMatrix noise(Random random, int rows, int columns) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatMatrix.of(rows, columns, values);
  }
}
