package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReconstructionTest {

  private static final Shape SHAPE = new Shape(4, 3);

  @AutoClose private final NDManager manager = SmallRun.runtime().newManager();
  private final double[] features = SmallRun.gaussian(1, 12, 1);
  private final double[] decoded = SmallRun.gaussian(2, 12, 1);

  @Test
  void isTheMeanSquaredErrorOverDimensionsAndBatch() {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += (features[i] - decoded[i]) * (features[i] - decoded[i]);
    }

    assertThat(error(decoded)).isCloseTo(sum / 12, within(1e-12));
  }

  @Test
  void isZeroForAPerfectDecoder() {
    assertThat(error(features)).isZero();
  }

  @Test
  void gradientMatchesFiniteDifferences() {
    Differentiation.assertMatchesFiniteDifferences(
        manager,
        decoded,
        SHAPE,
        point -> Reconstruction.error(manager.create(features, SHAPE), point));
  }

  private double error(double[] output) {
    return Differentiation.value(
        manager,
        output,
        SHAPE,
        point -> Reconstruction.error(manager.create(features, SHAPE), point));
  }
}
