package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MutualInformationTest {

  private static final int N = 6;
  private static final Shape SQUARE = new Shape(N, N);
  private static final int[] ALL_DIFFER = {0, 1, 2, 3, 4, 5};
  private static final int[] SOME_SHARE_A_TEXT = {0, 1, 0, 2, 1, 0};

  @AutoClose private final NDManager manager = SmallRun.runtime().newManager();
  private final double[] scores = SmallRun.gaussian(1, N * N, 3);

  @Test
  void isMinusTwoLogTwoWhereAllScoresAreZero() {
    assertThat(bound(new double[N * N], ALL_DIFFER)).isCloseTo(-2 * Math.log(2), within(1e-6));
    assertThat(bound(new double[N * N], SOME_SHARE_A_TEXT))
        .isCloseTo(-2 * Math.log(2), within(1e-6));
  }

  @Test
  void tendsToZeroWhereTheCriticTellsAllPairsApart() {
    double[] sure = new double[N * N];
    for (int i = 0; i < sure.length; i++) {
      sure[i] = i % (N + 1) == 0 ? 50 : -50;
    }

    assertThat(bound(sure, ALL_DIFFER)).isCloseTo(0, within(1e-5));
  }

  @Test
  void isTheDifferenceOfTheTwoExpectations() {
    assertThat(bound(scores, ALL_DIFFER)).isCloseTo(summed(ALL_DIFFER), within(1e-5));
  }

  @Test
  void anotherPictureOfTheSameTextIsNoNegative() {
    assertThat(bound(scores, SOME_SHARE_A_TEXT)).isCloseTo(summed(SOME_SHARE_A_TEXT), within(1e-5));

    double[] changed = scores.clone();
    changed[2] += 7;
    assertThat(bound(changed, SOME_SHARE_A_TEXT)).isEqualTo(bound(scores, SOME_SHARE_A_TEXT));
    assertThat(bound(changed, ALL_DIFFER)).isNotEqualTo(bound(scores, ALL_DIFFER));
  }

  @Test
  void aBatchOfOneTextHasNoNegativesAndStaysFinite() {
    double joint = 0;
    for (int i = 0; i < N; i++) {
      joint -= DoublePrecision.softplus(-scores[i * (N + 1)]) / N;
    }

    assertThat(bound(scores, new int[N])).isCloseTo(joint, within(1e-5));
  }

  @Test
  void largeScoresDoNotOverflow() {
    float[] large = new float[N * N];
    for (int i = 0; i < large.length; i++) {
      large[i] = i % 2 == 0 ? 1e4f : -1e4f;
    }
    NDArray value =
        MutualInformation.bound(manager.create(large, SQUARE), PairWeights.of(manager, ALL_DIFFER));

    assertThat(value.getFloat()).isFinite();
  }

  @Test
  void scoresAreScaledProductsOfTheArmsWithImagesInRows() {
    double[] image = SmallRun.gaussian(2, 3 * 4, 1);
    double[] text = SmallRun.gaussian(3, 3 * 4, 1);

    double[] product =
        MutualInformation.scores(
                manager.create(image, new Shape(3, 4)), manager.create(text, new Shape(3, 4)))
            .toDoubleArray();

    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double sum = 0;
        for (int k = 0; k < 4; k++) {
          sum += image[i * 4 + k] * text[j * 4 + k];
        }
        assertThat(product[i * 3 + j]).isCloseTo(sum / 2, within(1e-6));
      }
    }
  }

  @Test
  void gradientMatchesFiniteDifferences() {
    Differentiation.assertMatchesFiniteDifferences(
        manager,
        scores,
        SQUARE,
        point -> MutualInformation.bound(point, PairWeights.of(manager, SOME_SHARE_A_TEXT)));
  }

  @Test
  void gradientThroughTheArmsMatchesFiniteDifferences() {
    Shape shape = new Shape(N, 4);
    NDArray text = manager.create(SmallRun.gaussian(5, N * 4, 1), shape);

    Differentiation.assertMatchesFiniteDifferences(
        manager,
        SmallRun.gaussian(4, N * 4, 1),
        shape,
        point ->
            MutualInformation.bound(
                MutualInformation.scores(point, text), PairWeights.of(manager, ALL_DIFFER)));
  }

  private double bound(double[] values, int[] textIdentity) {
    return Differentiation.value(
        manager,
        values,
        SQUARE,
        point -> MutualInformation.bound(point, PairWeights.of(manager, textIdentity)));
  }

  /** {@code E_joint[-sp(-T)] - E_marginal[sp(T)]}, pair by pair. */
  private double summed(int[] textIdentity) {
    double joint = 0;
    double marginal = 0;
    int negatives = 0;
    for (int image = 0; image < N; image++) {
      joint -= DoublePrecision.softplus(-scores[image * N + image]) / N;
      for (int text = 0; text < N; text++) {
        if (textIdentity[image] != textIdentity[text]) {
          marginal += DoublePrecision.softplus(scores[image * N + text]);
          negatives++;
        }
      }
    }
    return joint - marginal / negatives;
  }
}
