package dev.cmimh.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.matrix.FloatMatrix;
import org.junit.jupiter.api.Test;

class CriticHistogramTest {

  @Test
  void tellsPairsThatBelongTogetherFromThoseWhoseTextsDiffer() {
    FloatMatrix scores =
        FloatMatrix.of(
            3,
            3,
            new float[] {
              5, -5, 0.1f, //
              -5, 4, 0.2f, //
              -1000, 1000, 0.3f
            });

    CriticHistogram histogram = CriticHistogram.of(scores, new int[] {0, 1, 1});

    assertThat(histogram.joint()[bin(5)]).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(histogram.joint()[bin(4)]).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(histogram.joint()[bin(0.3)]).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(histogram.sureJoint()).isCloseTo(1 / 3.0, within(1e-12));
    // The texts of the second and the third pair are the same: 0.2 and 1000 are no wrong pairs.
    assertThat(histogram.marginal()[bin(-5)]).isEqualTo(0.5);
    assertThat(histogram.marginal()[bin(0.1)]).isEqualTo(0.25);
    assertThat(histogram.marginal()[0]).as("what lies beyond").isEqualTo(0.25);
    assertThat(histogram.sureMarginal()).isEqualTo(0.75);
  }

  private static int bin(double score) {
    return (int) Math.floor((score - CriticHistogram.LOWEST) / CriticHistogram.WIDTH);
  }
}
