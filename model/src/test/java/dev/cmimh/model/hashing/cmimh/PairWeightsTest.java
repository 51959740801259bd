package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PairWeightsTest {

  private static final int N = 4;

  /** The second is 30 degrees from the first, the third 60, the fourth opposite and long. */
  private static final double[] DEGREES = {0, 30, 60, 180};

  private static NDManager manager;

  @BeforeAll
  static void open() {
    manager = SmallRun.runtime().newManager();
  }

  @AfterAll
  static void close() {
    manager.close();
  }

  @Test
  void jointPairsAreTheDiagonalAndMarginalPairsThoseOfAnotherText() {
    PairWeights weights = PairWeights.of(manager, new int[] {7, 7, 8, 9});
    double[][] joint = matrix(weights.joint().toFloatArray());
    double[][] both = matrix(weights.jointAndMarginal().toFloatArray());

    for (int image = 0; image < N; image++) {
      for (int text = 0; text < N; text++) {
        boolean sameText = image == text || image + text == 1;
        assertThat(joint[image][text]).isEqualTo(image == text ? 0.25 : 0);
        assertThat(both[image][text] - joint[image][text])
            .isCloseTo(sameText ? 0 : 0.1, within(1e-6));
      }
    }
  }

  @Test
  void neighboursTakeTheirShareOfTheJointPairsByTheirCosineAndLeaveTheMarginalOnes() {
    PairWeights alone = PairWeights.of(manager, new int[] {0, 1, 2, 3});
    PairWeights weights = alone.withNeighbours(texts(DEGREES), 0.4);
    double[][] joint = matrix(weights.joint().toFloatArray());
    double near = Math.cos(Math.toRadians(30)) - 0.3;
    double far = 0.5 - 0.3;
    double sum = 4 * near + 2 * far;

    for (int item = 0; item < N; item++) {
      assertThat(joint[item][item]).isCloseTo(0.6 / N, within(1e-5));
      assertThat(joint[item][3]).as("an opposite").isEqualTo(item == 3 ? joint[3][3] : 0);
    }
    assertThat(joint[0][1]).isCloseTo(0.4 * near / sum, within(1e-5)).isEqualTo(joint[1][0]);
    assertThat(joint[0][2]).isCloseTo(0.4 * far / sum, within(1e-5)).isEqualTo(joint[2][0]);
    assertThat(weights.jointAndMarginal().sub(weights.joint()).toFloatArray())
        .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-6 ? 0 : 1)
        .containsExactly(alone.jointAndMarginal().sub(alone.joint()).toFloatArray());
  }

  @Test
  void withoutNeighboursNothingChanges() {
    PairWeights alone = PairWeights.of(manager, new int[] {0, 1, 2, 3});
    float[] apart =
        alone.withNeighbours(texts(new double[] {0, 90, 180, 270}), 0.4).joint().toFloatArray();

    assertThat(alone.withNeighbours(texts(DEGREES), 0)).isSameAs(alone);
    assertThat(apart).containsExactly(alone.joint().toFloatArray());
  }

  @Test
  void aTextOfZerosHasNoNeighbours() {
    float[] values = new float[2 * N];
    values[0] = 1;
    PairWeights weights =
        PairWeights.of(manager, new int[] {0, 1, 2, 3})
            .withNeighbours(manager.create(values, new Shape(N, 2)), 0.4);

    assertThat(weights.joint().toFloatArray()).doesNotContain(Float.NaN);
    assertThat(weights.joint().sum().getFloat()).isCloseTo(1, within(1e-5f));
  }

  /** Two numbers each, at these angles; the length must not count. */
  private static NDArray texts(double[] degrees) {
    float[] values = new float[2 * degrees.length];
    for (int i = 0; i < degrees.length; i++) {
      double angle = Math.toRadians(degrees[i]);
      values[2 * i] = (float) ((1 + i) * Math.cos(angle));
      values[2 * i + 1] = (float) ((1 + i) * Math.sin(angle));
    }
    return manager.create(values, new Shape(degrees.length, 2));
  }

  private static double[][] matrix(float[] values) {
    double[][] matrix = new double[N][N];
    for (int i = 0; i < values.length; i++) {
      matrix[i / N][i % N] = values[i];
    }
    return matrix;
  }
}
