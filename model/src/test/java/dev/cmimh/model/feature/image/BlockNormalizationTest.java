package dev.cmimh.model.feature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockNormalizationTest {

  private static final List<DescriptorBlock> BLOCKS =
      List.of(new DescriptorBlock("a", 2, 1), new DescriptorBlock("b", 1, 0.7));

  private static final FloatMatrix ROWS =
      FloatMatrix.of(3, 3, new float[] {1, 2, 10, 3, 2, 30, 999, 999, 999});

  @Test
  void centresOnTheTrainingMeanAndGivesEachBlockItsWeightAsNorm() {
    BlockNormalization normalization = BlockNormalization.fit(BLOCKS, ROWS, new int[] {0, 1});

    assertThat(normalization.mean()).containsExactly(2, 2, 20);
    assertThat(normalization.apply(new float[] {5, 6, 19}))
        .containsExactly(new float[] {0.6f, 0.8f, -0.7f}, within(1e-6f));
  }

  @Test
  void aBlockThatEqualsTheMeanStaysZero() {
    BlockNormalization normalization = BlockNormalization.fit(BLOCKS, ROWS, new int[] {0, 1});

    assertThat(normalization.apply(new float[] {2, 2, 21}))
        .containsExactly(new float[] {0, 0, 0.7f}, within(1e-6f));
  }

  @Test
  void manyRowsGiveTheSameAsOneByOne() {
    BlockNormalization normalization = BlockNormalization.fit(BLOCKS, ROWS, new int[] {0, 1});

    FloatMatrix normalized = normalization.applyToRows(ROWS);

    for (int row = 0; row < ROWS.rows(); row++) {
      assertThat(normalized.row(row)).containsExactly(normalization.apply(ROWS.row(row)));
    }
  }

  @Test
  void refusesMeansOfAnotherLength() {
    assertThatThrownBy(() -> new BlockNormalization(BLOCKS, new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 numbers were given 2 means");
  }
}
