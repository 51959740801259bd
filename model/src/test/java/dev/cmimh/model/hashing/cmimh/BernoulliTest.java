package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BernoulliTest {

  private static final float[] LOGITS = {-3, -1, 0, 0.5f, 4};
  private static final int DRAWS = 20_000;

  @AutoClose private final NDManager manager = SmallRun.runtime().newManager();

  @Test
  void probabilitiesAreSigmoidsAndNetworksReadThemFromMinusOneToOne() {
    Bernoulli code = Bernoulli.of(manager.create(LOGITS, new Shape(1, 5)));

    for (int bit = 0; bit < LOGITS.length; bit++) {
      double p = DoublePrecision.sigmoid(LOGITS[bit]);
      assertThat(code.probabilities().getFloat(0, bit)).isCloseTo((float) p, within(1e-6f));
      assertThat(code.signed().getFloat(0, bit)).isCloseTo((float) (2 * p - 1), within(1e-6f));
    }
  }

  @Test
  void drawsAreMinusOneOrPlusOne() {
    for (float drawn : draw()) {
      assertThat(Math.abs(drawn)).isCloseTo(1, within(1e-6f));
    }
  }

  @Test
  void bitsAreSetAsOftenAsTheirProbabilitySays() {
    float[] drawn = draw();

    for (int bit = 0; bit < LOGITS.length; bit++) {
      int set = 0;
      for (int row = 0; row < DRAWS; row++) {
        set += drawn[row * LOGITS.length + bit] > 0 ? 1 : 0;
      }
      double p = DoublePrecision.sigmoid(LOGITS[bit]);
      double fiveDeviations = 5 * Math.sqrt(p * (1 - p) / DRAWS);
      assertThat((double) set / DRAWS).as("bit %d", bit).isCloseTo(p, within(fiveDeviations));
    }
  }

  @Test
  void aBitIsSetExactlyWhereLogitPlusNoiseIsAboveZero() {
    NDArray logits = manager.create(new float[] {1, 1, -2, -2}, new Shape(1, 4));
    NDArray noise = manager.create(new float[] {-0.9f, -1.1f, 1.9f, 2.1f}, new Shape(1, 4));

    float[] drawn = Bernoulli.of(logits).sample(noise).toFloatArray();

    assertThat(drawn).containsExactly(new float[] {1, -1, -1, 1}, within(1e-6f));
  }

  @Test
  void derivativeGoesStraightThroughTheProbability() {
    double[] logits = SmallRun.gaussian(3, 12, 2);
    double[] noise = SmallRun.gaussian(4, 12, 2);
    double[] weights = SmallRun.gaussian(5, 12, 1);
    Shape shape = new Shape(4, 3);

    double[] derivative =
        Differentiation.gradient(
            manager,
            logits,
            shape,
            point ->
                Bernoulli.of(point)
                    .sample(manager.create(noise, shape))
                    .mul(manager.create(weights, shape))
                    .sum());

    for (int i = 0; i < logits.length; i++) {
      double p = DoublePrecision.sigmoid(logits[i]);
      assertThat(derivative[i]).isCloseTo(2 * p * (1 - p) * weights[i], within(1e-9));
    }
  }

  private float[] draw() {
    float[] logits = new float[DRAWS * LOGITS.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = LOGITS[i % LOGITS.length];
    }
    Shape shape = new Shape(DRAWS, LOGITS.length);
    float[] noise = Noise.logistic(new SplittableRandom(6), logits.length);
    return Bernoulli.of(manager.create(logits, shape))
        .sample(manager.create(noise, shape))
        .toFloatArray();
  }
}
