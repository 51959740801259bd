package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BatchCodesTest {

  private static final int N = 7;
  private static final int BITS = 3;

  @Test
  void privateInformationIsTheDivergenceOverAllCodesInEitherDirection() {
    double[] image = SmallRun.gaussian(1, N * BITS, 2);
    double[] text = SmallRun.gaussian(2, N * BITS, 2);
    double imageSum = 0;
    double textSum = 0;
    for (int i = 0; i < N; i++) {
      double[] p = Arrays.copyOfRange(image, i * BITS, (i + 1) * BITS);
      double[] q = Arrays.copyOfRange(text, i * BITS, (i + 1) * BITS);
      imageSum += DoublePrecision.divergence(p, q);
      textSum += DoublePrecision.divergence(q, p);
    }

    BatchCodes codes = BatchCodes.of(SmallRun.floats(image), SmallRun.floats(text), N);

    assertThat(codes.imagePrivateInformation()).isCloseTo(imageSum / N, within(1e-5));
    assertThat(codes.textPrivateInformation()).isCloseTo(textSum / N, within(1e-5));
  }

  @Test
  void largeLogitsDoNotOverflow() {
    BatchCodes codes = BatchCodes.of(new float[] {1e5f, -1e5f}, new float[] {-1e5f, -1e5f}, 1);

    assertThat(codes.imagePrivateInformation()).isCloseTo(1e5, within(1e-6));
    assertThat(codes.textPrivateInformation()).isCloseTo(1e5, within(1e-6));
  }

  @Test
  void saturationCountsParametersBeyondOneAndNinetyNinePercentOnBothSides() {
    float inside = (float) Math.log(0.989 / 0.011);
    float outside = (float) Math.log(0.991 / 0.009);

    BatchCodes codes =
        BatchCodes.of(
            new float[] {inside, outside, 0, -outside}, new float[] {-inside, 0, outside, 1}, 2);

    assertThat(codes.saturation()).isEqualTo(3 / 8.0);
  }
}
