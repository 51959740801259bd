package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.engine.GradientScope;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both optimisers against the textbook's rules in double precision. */
class ParameterOptimizerTest {

  private static final int STEPS = 6;

  /** More than one task and no multiple of a stretch. */
  private static final int MANY = 140_001;

  private static final List<ParameterGroup> MOVED =
      List.of(ParameterGroup.ENCODERS_AND_CRITIC, ParameterGroup.DECODERS);
  private static final LearningRates RATES = new LearningRates(0.01, 0.003);

  @AutoClose private final NDManager manager = SmallRun.runtime().newManager();
  private final ParameterLayout layout = new ParameterLayout();
  private final float[] start;
  private final float[] slope;

  ParameterOptimizerTest() {
    layout.add("many", new Shape(MANY), 0.1, ParameterGroup.ENCODERS_AND_CRITIC);
    layout.add("decoder", new Shape(3, 5), 0.1, ParameterGroup.DECODERS);
    layout.add("classifier", new Shape(7), 0.1, ParameterGroup.CLASSIFIERS);
    start = layout.initialValues(1);
    slope = SmallRun.floats(SmallRun.gaussian(2, layout.size(), 0.2));
    for (int i = 0; i < slope.length; i++) {
      // Far from zero: Adam divides by the size of a gradient, and near zero only noise is left.
      slope[i] += i % 2 == 0 ? 3 : -3;
    }
  }

  private interface Making {
    ParameterOptimizer make(ParameterSet parameters, OptimizerState state);
  }

  private record Outcome(float[] parameters, OptimizerState state, double lastNorm) {}

  static Stream<OptimizerSettings> settings() {
    double never = 1e9;
    return Stream.of(
        new OptimizerSettings.Adam(0.9, 0.999, never, 0),
        new OptimizerSettings.Adam(0.8, 0.99, 5, 0.5),
        new OptimizerSettings.Sgd(0.9, never, 0),
        new OptimizerSettings.Sgd(0.5, 5, 0.5),
        new OptimizerSettings.Sgd(0, never, 0.1));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void theHostFollowsTheRule(OptimizerSettings settings) {
    assertFollowsTheRule(settings, onHost(settings));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void theDeviceFollowsTheRule(OptimizerSettings settings) {
    assertFollowsTheRule(settings, onDevice(settings));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void bothRememberTheSame(OptimizerSettings settings) {
    OptimizerState host = onHost(settings).state();
    OptimizerState device = onDevice(settings).state();

    assertThat(largestDifference(device.firstMoment(), host.firstMoment())).isLessThan(1e-4);
    assertThat(largestDifference(device.secondMoment(), host.secondMoment())).isLessThan(1e-4);
    assertThat(host.secondMoment())
        .hasSize(settings instanceof OptimizerSettings.Adam ? layout.size() : 0);
  }

  @Test
  void theDeviceLeavesNoArraysBehind() {
    OptimizerSettings settings = SmallRun.adam();
    ParameterSet parameters = new ParameterSet(manager, layout, start);
    ParameterOptimizer optimizer =
        new DeviceOptimizer(manager, settings, parameters, emptyState(settings));
    manager.cap();
    step(optimizer, parameters, 1);
    int before = manager.getManagedArrays().size();

    step(optimizer, parameters, 2);

    assertThat(manager.getManagedArrays()).hasSize(before);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aStateThatIsTakenOutIsACopy(OptimizerSettings settings) {
    ParameterSet parameters = new ParameterSet(manager, layout, start);
    ParameterOptimizer optimizer =
        new HostOptimizer(settings, parameters, emptyState(settings), ForkJoinPool.commonPool());
    step(optimizer, parameters, 1);
    OptimizerState taken = optimizer.state();
    float[] kept = taken.firstMoment().clone();

    step(optimizer, parameters, 2);

    assertThat(largestDifference(taken.firstMoment(), kept)).isZero();
    assertThat(largestDifference(optimizer.state().firstMoment(), kept)).isGreaterThan(1e-4);
  }

  private Outcome onHost(OptimizerSettings settings) {
    return run(
        (parameters, state) ->
            new HostOptimizer(settings, parameters, state, ForkJoinPool.commonPool()),
        settings);
  }

  private Outcome onDevice(OptimizerSettings settings) {
    return run(
        (parameters, state) -> new DeviceOptimizer(manager, settings, parameters, state), settings);
  }

  private Outcome run(Making making, OptimizerSettings settings) {
    ParameterSet parameters = new ParameterSet(manager, layout, start);
    ParameterOptimizer optimizer = making.make(parameters, emptyState(settings));
    double norm = 0;
    for (int number = 1; number <= STEPS; number++) {
      norm = step(optimizer, parameters, number);
    }
    return new Outcome(parameters.copy(), optimizer.state(), norm);
  }

  /** A step down {@code slope . w + w . w / 2}, whose gradient is {@code slope + w}. */
  private double step(ParameterOptimizer optimizer, ParameterSet parameters, long number) {
    try (NDManager scope = manager.newSubManager();
        GradientScope gradients = GradientScope.open()) {
      NDArray[] trainable = parameters.trainable(scope, MOVED);
      NDArray loss = scope.create(0f);
      for (int place = 0; place < trainable.length; place++) {
        Parameter parameter = layout.parameters().get(place);
        float[] part = new float[parameter.size()];
        System.arraycopy(slope, parameter.offset(), part, 0, part.length);
        NDArray values = trainable[place];
        NDArray term = scope.create(part, parameter.shape()).mul(values);
        loss = loss.add(term.sum()).add(scope.create(0.5f).mul(values).mul(values).sum());
      }
      gradients.differentiate(loss);
      return optimizer.step(MOVED, trainable, RATES, number);
    }
  }

  private void assertFollowsTheRule(OptimizerSettings settings, Outcome outcome) {
    double[] expected = new double[layout.size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = start[i];
    }
    double norm = textbook(settings, expected);

    assertThat(largestDifference(outcome.parameters(), SmallRun.floats(expected))).isLessThan(2e-6);
    assertThat(outcome.lastNorm()).isCloseTo(norm, within(1e-4 * norm));
    assertThat(largestDifference(outcome.parameters(), start)).isGreaterThan(0.005);
  }

  /** Moves {@code values} and returns the norm of the last gradient. */
  private double textbook(OptimizerSettings settings, double[] values) {
    double[] first = new double[values.length];
    double[] second = new double[values.length];
    double norm = 0;
    for (int number = 1; number <= STEPS; number++) {
      double[] gradient = new double[values.length];
      for (Parameter parameter : layout.parameters()) {
        for (int i = parameter.offset(); i < parameter.offset() + parameter.size(); i++) {
          gradient[i] = MOVED.contains(parameter.group()) ? slope[i] + values[i] : 0;
        }
      }
      norm = 0;
      for (double g : gradient) {
        norm += g * g;
      }
      norm = Math.sqrt(norm);
      double scale = Math.min(1, settings.clipNorm() / norm);
      for (Parameter parameter : layout.parameters()) {
        for (int i = parameter.offset(); i < parameter.offset() + parameter.size(); i++) {
          if (MOVED.contains(parameter.group())) {
            double rate = parameter.group() == ParameterGroup.DECODERS ? 0.003 : 0.01;
            values[i] -= rate * settings.weightDecay() * values[i];
            values[i] -= rate * direction(settings, gradient[i] * scale, first, second, i, number);
          }
        }
      }
    }
    return norm;
  }

  private static double direction(
      OptimizerSettings settings, double g, double[] first, double[] second, int i, int number) {
    return switch (settings) {
      case OptimizerSettings.Sgd sgd -> {
        first[i] = sgd.momentum() * first[i] + g;
        yield first[i];
      }
      case OptimizerSettings.Adam adam -> {
        first[i] = adam.firstDecay() * first[i] + (1 - adam.firstDecay()) * g;
        second[i] = adam.secondDecay() * second[i] + (1 - adam.secondDecay()) * g * g;
        double mean = first[i] / (1 - Math.pow(adam.firstDecay(), number));
        double square = second[i] / (1 - Math.pow(adam.secondDecay(), number));
        yield mean / (Math.sqrt(square) + 1e-8);
      }
    };
  }

  private static double largestDifference(float[] one, float[] other) {
    assertThat(one).hasSameSizeAs(other);
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      largest = Math.max(largest, Math.abs(one[i] - other[i]));
    }
    return largest;
  }

  private OptimizerState emptyState(OptimizerSettings settings) {
    boolean adam = settings instanceof OptimizerSettings.Adam;
    return new OptimizerState(new float[layout.size()], new float[adam ? layout.size() : 0]);
  }
}
