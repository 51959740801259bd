package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.engine.GradientScope;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TotalCorrelationTest {

  private static final int ROWS = 512;
  private static final int COLUMNS = 3;
  private static final int WIDTH = 16;
  private static final int STEPS = 250;
  private static final List<ParameterGroup> CLASSIFIERS = List.of(ParameterGroup.CLASSIFIERS);

  @AutoClose private final NDManager manager = SmallRun.runtime().newManager();
  private final ParameterLayout layout = new ParameterLayout();
  private final MultiLayerPerceptron classifier =
      new MultiLayerPerceptron(
          List.of(dense(COLUMNS, WIDTH), dense(WIDTH, WIDTH), dense(WIDTH, 1)),
          MultiLayerPerceptron.leakyRectifier());

  @Test
  void aClassifierThatCannotTellCodesApartLosesTwoLogTwo() {
    NDArray logits = manager.zeros(new Shape(8, 1));

    assertThat(TotalCorrelation.classifierLoss(logits, logits).getFloat())
        .isCloseTo((float) (2 * Math.log(2)), within(1e-6f));
  }

  @Test
  void classifierLossIsTheSumOfBothCrossEntropies() {
    double[] real = SmallRun.gaussian(1, 8, 3);
    double[] shuffled = SmallRun.gaussian(2, 8, 3);
    double expected = 0;
    for (int i = 0; i < 8; i++) {
      expected += (DoublePrecision.softplus(-real[i]) + DoublePrecision.softplus(shuffled[i])) / 8;
    }
    Shape shape = new Shape(8, 1);

    double loss =
        Differentiation.value(
            manager,
            real,
            shape,
            point -> TotalCorrelation.classifierLoss(point, manager.create(shuffled, shape)));

    assertThat(loss).isCloseTo(expected, within(1e-9));
  }

  @Test
  void gradientsMatchFiniteDifferences() {
    double[] point = SmallRun.gaussian(3, 8, 2);
    Shape shape = new Shape(8, 1);
    NDArray other = manager.create(SmallRun.gaussian(4, 8, 2), shape);

    Differentiation.assertMatchesFiniteDifferences(
        manager, point, shape, TotalCorrelation::estimate);
    Differentiation.assertMatchesFiniteDifferences(
        manager, point, shape, logits -> TotalCorrelation.classifierLoss(logits, other));
    Differentiation.assertMatchesFiniteDifferences(
        manager, point, shape, logits -> TotalCorrelation.classifierLoss(other, logits));
  }

  @Test
  void onePassOverBothHalvesGivesTheLossOfTwoPasses() {
    ParameterSet parameters = new ParameterSet(manager, layout, layout.initialValues(1));
    NDArray codes = manager.create(columns(7, 7, 7), new Shape(ROWS, COLUMNS));
    NDArray shuffled = manager.create(columns(1, 2, 4), new Shape(ROWS, COLUMNS));

    NDArray[] arrays = parameters.frozen();
    float once = TotalCorrelation.classifierLoss(classifier, arrays, codes, shuffled).getFloat();

    assertThat(once)
        .isCloseTo(
            TotalCorrelation.classifierLoss(
                    classifier.apply(arrays, codes), classifier.apply(arrays, shuffled))
                .getFloat(),
            within(1e-5f));
  }

  @Test
  void independentColumnsHaveNone() {
    assertThat(trainedEstimate(columns(1, 2, 4))).isCloseTo(0, within(0.05));
  }

  @Test
  void everyDuplicatedColumnHasLogTwo() {
    assertThat(trainedEstimate(columns(1, 1, 2))).isCloseTo(Math.log(2), within(0.07));
    assertThat(trainedEstimate(columns(1, 1, 1))).isCloseTo(2 * Math.log(2), within(0.14));
  }

  /**
   * Columns of -1 and +1; each is one bit of the row's number, so different bits are independent.
   */
  private static float[] columns(int... bits) {
    float[] codes = new float[ROWS * COLUMNS];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (i / COLUMNS & bits[i % COLUMNS]) == 0 ? -1 : 1;
    }
    return codes;
  }

  /** What the classifier says after it was trained as a run trains it. */
  private double trainedEstimate(float[] codes) {
    ParameterSet parameters = new ParameterSet(manager, layout, layout.initialValues(1));
    OptimizerState state = new OptimizerState(new float[layout.size()], new float[layout.size()]);
    HostOptimizer optimizer =
        new HostOptimizer(SmallRun.adam(), parameters, state, ForkJoinPool.commonPool());
    SplittableRandom permutations = new SplittableRandom(2);
    Shape shape = new Shape(ROWS, COLUMNS);
    for (long step = 1; step <= STEPS; step++) {
      float[] shuffled = Noise.shuffleColumns(codes, ROWS, COLUMNS, permutations);
      try (NDManager scope = manager.newSubManager();
          GradientScope gradients = GradientScope.open()) {
        NDArray[] trainable = parameters.trainable(scope, CLASSIFIERS);
        gradients.differentiate(
            TotalCorrelation.classifierLoss(
                classifier, trainable, scope.create(codes, shape), scope.create(shuffled, shape)));
        optimizer.step(CLASSIFIERS, trainable, new LearningRates(0.01, 0), step);
      }
    }
    NDArray logits = classifier.apply(parameters.frozen(), manager.create(codes, shape));
    return TotalCorrelation.estimate(logits).getFloat();
  }

  private Dense dense(int inputs, int outputs) {
    String name = inputs + "-" + outputs + "-" + layout.size();
    return new Dense(
        layout.add(
            name + ".weight",
            new Shape(outputs, inputs),
            Math.sqrt(2.0 / inputs),
            ParameterGroup.CLASSIFIERS),
        layout.add(name + ".bias", new Shape(outputs), 0, ParameterGroup.CLASSIFIERS));
  }
}
