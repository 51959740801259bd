package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BalanceTest {

  private static final Shape SHAPE = new Shape(4, 3);

  @AutoClose private final NDManager manager = SmallRun.runtime().newManager();

  @Test
  void isTheSummedDistanceOfTheBitsMeansFromOneHalf() {
    double[] probabilities = {
      0.1, 0.9, 1,
      0.2, 0.8, 0,
      0.3, 0.9, 1,
      0.2, 0.6, 0
    };

    assertThat(distance(probabilities)).isCloseTo(0.3 + 0.3 + 0, within(1e-9));
  }

  @Test
  void constantBitsAreHalfAwayEach() {
    assertThat(distance(new double[12])).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void gradientMatchesFiniteDifferences() {
    Differentiation.assertMatchesFiniteDifferences(
        manager,
        SmallRun.gaussian(1, 12, 2),
        SHAPE,
        point -> Balance.distance(Bernoulli.of(point).probabilities()));
  }

  private double distance(double[] probabilities) {
    return Differentiation.value(manager, probabilities, SHAPE, Balance::distance);
  }
}
