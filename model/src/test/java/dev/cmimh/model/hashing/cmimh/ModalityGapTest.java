package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ModalityGapTest {

  private static final int N = 5;
  private static final int BITS = 3;
  private static final Shape SHAPE = new Shape(N, BITS);

  @AutoClose private final NDManager manager = SmallRun.runtime().newManager();
  private final double[] image = SmallRun.gaussian(1, N * BITS, 2);
  private final double[] text = SmallRun.gaussian(2, N * BITS, 2);

  @Test
  void isHalfTheSumOfBothDivergencesOverAllCodes() {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      double[] p = Arrays.copyOfRange(image, i * BITS, (i + 1) * BITS);
      double[] q = Arrays.copyOfRange(text, i * BITS, (i + 1) * BITS);
      sum += DoublePrecision.divergence(p, q) + DoublePrecision.divergence(q, p);
    }

    assertThat(divergence(image, text)).isCloseTo(sum / 2 / N, within(1e-6));
  }

  @Test
  void isZeroWhereTheModalitiesAgreeAndTheSameBothWays() {
    assertThat(divergence(image, image)).isZero();
    assertThat(divergence(image, text)).isCloseTo(divergence(text, image), within(1e-12));
  }

  @Test
  void largeLogitsDoNotOverflow() {
    float[] high = new float[N * BITS];
    float[] low = new float[N * BITS];
    Arrays.fill(high, 1e6f);
    Arrays.fill(low, -1e6f);

    NDArray value =
        ModalityGap.divergence(
            Bernoulli.of(manager.create(high, SHAPE)), Bernoulli.of(manager.create(low, SHAPE)));

    assertThat(value.getFloat()).isCloseTo(BITS * 1e6f, within(1f));
  }

  @Test
  void gradientMatchesFiniteDifferences() {
    Differentiation.assertMatchesFiniteDifferences(
        manager,
        image,
        SHAPE,
        point ->
            ModalityGap.divergence(Bernoulli.of(point), Bernoulli.of(manager.create(text, SHAPE))));
    Differentiation.assertMatchesFiniteDifferences(
        manager,
        text,
        SHAPE,
        point ->
            ModalityGap.divergence(
                Bernoulli.of(manager.create(image, SHAPE)), Bernoulli.of(point)));
  }

  private double divergence(double[] one, double[] other) {
    return Differentiation.value(
        manager,
        one,
        SHAPE,
        point ->
            ModalityGap.divergence(
                Bernoulli.of(point), Bernoulli.of(manager.create(other, SHAPE))));
  }
}
