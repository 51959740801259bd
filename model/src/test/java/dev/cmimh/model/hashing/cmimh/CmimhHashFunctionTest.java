package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CmimhHashFunctionTest {

  private static final int PAIRS = 48;

  private final TrainingPairs pairs = SmallRun.pairs(PAIRS);
  private final CmimhModel model = model();

  @AutoClose
  private final CmimhHashFunction function = new CmimhHashFunction(SmallRun.runtime(), model);

  @Test
  void aRowGetsTheSameLogitsAloneAsInABatch() {
    FloatMatrix images = function.imageLogits(pairs.images());
    FloatMatrix texts = function.textLogits(pairs.texts());

    assertThat(images.rows()).isEqualTo(PAIRS);
    assertThat(images.columns()).isEqualTo(function.bits()).isEqualTo(SmallRun.BITS);
    for (int row = 0; row < PAIRS; row++) {
      int[] alone = {row};
      assertThat(function.imageLogits(pairs.images().select(alone)).row(0))
          .containsExactly(images.row(row), within(1e-5f));
      assertThat(function.textLogits(pairs.texts().select(alone)).row(0))
          .containsExactly(texts.row(row), within(1e-5f));
    }
  }

  @Test
  void moreRowsThanFitAtOnceComeBackInTheirOrder() {
    int rows = 9_000;
    int[] cycled = new int[rows];
    for (int i = 0; i < rows; i++) {
      cycled[i] = i % PAIRS;
    }

    FloatMatrix many = function.imageLogits(pairs.images().select(cycled));

    FloatMatrix few = function.imageLogits(pairs.images());
    assertThat(many.rows()).isEqualTo(rows);
    for (int row : new int[] {0, 4095, 4096, 8191, 8192, rows - 1}) {
      assertThat(many.row(row)).containsExactly(few.row(row % PAIRS), within(1e-5f));
    }
  }

  @Test
  void noRowsGiveNoLogits() {
    assertThat(function.imageLogits(pairs.images().select(new int[0])).rows()).isZero();
  }

  @Test
  void theSameItemAlwaysGetsTheSameLogits() {
    assertThat(function.imageLogits(pairs.images()).toArray())
        .containsExactly(function.imageLogits(pairs.images()).toArray());
    assertThat(function.textLogits(pairs.texts()).toArray())
        .containsExactly(function.textLogits(pairs.texts()).toArray());
  }

  @Test
  void logitsAreTheEncodersLayersComputedByHand() {
    FloatMatrix logits = function.imageLogits(pairs.images());

    for (int row = 0; row < 5; row++) {
      assertThat(logits.row(row))
          .containsExactly(encodedByHand(pairs.images().row(row)), within(1e-4f));
    }
  }

  @Test
  void logitsStayInsideOfTheirBound() {
    float[] large = new float[6];
    large[0] = 1e6f;

    for (float logit : function.imageLogits(FloatMatrix.of(1, 6, large)).toArray()) {
      assertThat(Math.abs(logit)).isLessThanOrEqualTo(5);
    }
  }

  @Test
  void textsAreDecodedToTheirDimensions() {
    FloatMatrix codes = FloatMatrix.of(2, SmallRun.BITS, new float[] {1, 1, -1, 1, -1, 1, 1, 1});

    FloatMatrix decoded = function.decodeTexts(codes, 5);

    assertThat(decoded.rows()).isEqualTo(2);
    assertThat(decoded.columns()).isEqualTo(5);
    assertThat(decoded.row(0)).isNotEqualTo(decoded.row(1));
  }

  @Test
  void totalCorrelationIsTheMeanOfTheOwnClassifiersScores() {
    FloatMatrix images = function.imageLogits(pairs.images());
    FloatMatrix texts = function.textLogits(pairs.texts());
    CmimhNetworks networks = model.form().layOut();
    double ofImages;
    double ofTexts;
    try (NDManager manager = SmallRun.runtime().newManager()) {
      var arrays = new ParameterSet(manager, networks.layout(), model.parameters()).frozen();
      ofImages = score(networks.image().classifier(), arrays, images, manager);
      ofTexts = score(networks.text().classifier(), arrays, texts, manager);
    }

    assertThat(function.imageTotalCorrelation(images)).isCloseTo(ofImages, within(1e-5));
    assertThat(function.textTotalCorrelation(texts)).isCloseTo(ofTexts, within(1e-5));
    assertThat(ofImages).isNotCloseTo(ofTexts, within(1e-4));
  }

  @Test
  void severalThreadsEncodeWhileATrainerSteps() throws Exception {
    float[] expected = function.imageLogits(pairs.images()).toArray();
    int steps = 40;
    AtomicBoolean trained = new AtomicBoolean();
    List<Future<Integer>> encoders = new ArrayList<>();
    float[] disturbed;
    try (ExecutorService threads = Executors.newFixedThreadPool(3);
        CmimhTrainer trainer = SmallRun.trainer(SmallRun.settings(), pairs)) {
      for (int i = 0; i < 3; i++) {
        encoders.add(threads.submit(() -> encodeUntil(trained, expected)));
      }
      try {
        for (long step = 1; step <= steps; step++) {
          trainer.step(SmallRun.rows(step, 16, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES);
        }
      } finally {
        trained.set(true);
      }
      disturbed = trainer.state().parameters();
    }

    for (Future<Integer> encoder : encoders) {
      assertThat(encoder.get(30, TimeUnit.SECONDS)).isPositive();
    }
    assertThat(disturbed).containsExactly(trainedAlone(steps));
  }

  @Test
  void encodingLeavesNoArraysBehind() {
    try (NDManager manager = SmallRun.runtime().newManager()) {
      NDManager all = manager.getParentManager();
      int before = all.getManagedArrays().size();

      FloatMatrix images = function.imageLogits(pairs.images());
      assertThat(function.imageTotalCorrelation(images)).isFinite();

      assertThat(all.getManagedArrays()).hasSize(before);
    }
  }

  /** How often it encoded; fails where logits change. */
  private int encodeUntil(AtomicBoolean trained, float[] expected) {
    int times = 0;
    do {
      assertThat(function.imageLogits(pairs.images()).toArray()).containsExactly(expected);
      times++;
    } while (!trained.get());
    return times;
  }

  private CmimhModel model() {
    try (CmimhTrainer trainer =
        SmallRun.trainer(SmallRun.settings(3, new CriticInput(0, 0)), pairs)) {
      for (long step = 1; step <= 5; step++) {
        trainer.step(SmallRun.rows(step, 16, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES);
      }
      return trainer.model();
    }
  }

  private float[] trainedAlone(int steps) {
    try (CmimhTrainer trainer = SmallRun.trainer(SmallRun.settings(), pairs)) {
      for (long step = 1; step <= steps; step++) {
        trainer.step(SmallRun.rows(step, 16, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES);
      }
      return trainer.state().parameters();
    }
  }

  private static double score(
      MultiLayerPerceptron classifier, NDArray[] arrays, FloatMatrix logits, NDManager manager) {
    var values = manager.create(logits.toArray(), new Shape(logits.rows(), logits.columns()));
    return classifier.apply(arrays, Bernoulli.of(values).signed()).mean().getFloat();
  }

  private float[] encodedByHand(float[] features) {
    double[] hidden = new double[features.length];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = features[i];
    }
    double[] input = hidden.clone();
    for (int layer = 0; layer < 3; layer++) {
      hidden = linear("image-encoder." + layer + ".weight", hidden);
      float[] bias = named("image-encoder." + layer + ".bias");
      for (int i = 0; i < hidden.length; i++) {
        hidden[i] += bias[i];
        hidden[i] = layer < 2 ? Math.max(0, hidden[i]) : hidden[i];
      }
    }
    double[] skip = linear("image-encoder.skip.weight", input);
    float[] logits = new float[SmallRun.BITS];
    for (int bit = 0; bit < logits.length; bit++) {
      logits[bit] = (float) (5 * Math.tanh((hidden[bit] + skip[bit]) / 5));
    }
    return logits;
  }

  private double[] linear(String weight, double[] input) {
    float[] values = named(weight);
    double[] output = new double[values.length / input.length];
    for (int out = 0; out < output.length; out++) {
      for (int in = 0; in < input.length; in++) {
        output[out] += values[out * input.length + in] * input[in];
      }
    }
    return output;
  }

  private float[] named(String name) {
    return model.form().named("", model.parameters()).get(name).values();
  }
}
