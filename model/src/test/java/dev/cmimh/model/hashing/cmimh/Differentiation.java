package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.engine.GradientScope;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What the engine says about the derivative of a term, and what central differences say. */
final class Differentiation {

  private static final double STEP = 1e-5;

  private Differentiation() {}

  /** Compares every component, in double precision. */
  static void assertMatchesFiniteDifferences(
      NDManager manager, double[] point, Shape shape, UnaryOperator<NDArray> term) {
    double[] derivative = gradient(manager, point, shape, term);
    for (int i = 0; i < point.length; i++) {
      double[] moved = point.clone();
      moved[i] = point[i] + STEP;
      double above = value(manager, moved, shape, term);
      moved[i] = point[i] - STEP;
      double below = value(manager, moved, shape, term);
      assertThat(derivative[i])
          .as("derivative with respect to number %d", i)
          .isCloseTo((above - below) / (2 * STEP), within(1e-7));
    }
    assertThat(Arrays.stream(derivative).map(Math::abs).max().orElseThrow())
        .as("a derivative that could be wrong")
        .isGreaterThan(1e-3);
  }

  static double[] gradient(
      NDManager manager, double[] point, Shape shape, UnaryOperator<NDArray> term) {
    try (NDManager scope = manager.newSubManager();
        GradientScope gradients = GradientScope.open()) {
      NDArray leaf = scope.create(point, shape);
      leaf.setRequiresGradient(true);
      gradients.differentiate(term.apply(leaf));
      return leaf.getGradient().toDoubleArray();
    }
  }

  static double value(NDManager manager, double[] point, Shape shape, UnaryOperator<NDArray> term) {
    try (NDManager scope = manager.newSubManager()) {
      return term.apply(scope.create(point, shape)).toDoubleArray()[0];
    }
  }
}
