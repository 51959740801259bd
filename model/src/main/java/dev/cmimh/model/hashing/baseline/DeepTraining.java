package dev.cmimh.model.hashing.baseline;

import ai.djl.ndarray.NDArray;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.hashing.cmimh.KeyedRandom;
import dev.cmimh.model.hashing.cmimh.KeyedRandom.Purpose;
import dev.cmimh.model.hashing.cmimh.NetworkShape;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.hashing.cmimh.PairedEncoders;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** How the deep methods train: epochs of shuffled batches, the mean objective told after each. */
final class DeepTraining {

  static final SettingRange EPOCHS =
      SettingRange.count(
          "epochs",
          "Times that training goes through all pairs. Too many cost time and learn the pairs by"
              + " heart.",
          1,
          1_000,
          20);
  static final SettingRange BATCH =
      SettingRange.count(
          "batch", "Pairs of a step. Too many: an epoch has few steps.", 2, 4_096, 256);
  static final SettingRange LEARNING_RATE =
      SettingRange.number(
          "learning-rate",
          "Length of the steps. Too large: training swings or diverges.",
          1e-7,
          10,
          1e-4);
  static final SettingRange WIDTH =
      SettingRange.count(
          "width",
          "Units of each of the two hidden layers. Too many cost time and learn the pairs by"
              + " heart.",
          1,
          8_192,
          512);
  static final SettingRange DROPOUT =
      SettingRange.number(
          "dropout",
          "Share of the features that a step hides. Too much: too little is left to learn from.",
          0,
          0.9,
          0.1);

  private final EngineRuntime runtime;
  private final MethodSettings settings;
  private final TrainingPairs pairs;
  private final Ranges ranges;
  private final OptimizerSettings optimizer;

  /**
   * The ranges of a method, which differ from those here in what is usual.
   *
   * @param epochs as {@link #EPOCHS}
   * @param batch as {@link #BATCH}
   * @param learningRate as {@link #LEARNING_RATE}
   * @param dropout as {@link #DROPOUT}
   */
  record Ranges(
      SettingRange epochs, SettingRange batch, SettingRange learningRate, SettingRange dropout) {

    List<SettingRange> all() {
      return List.of(epochs, batch, learningRate, WIDTH, dropout);
    }
  }

  /** The objective of a method; it may remember what it saw. */
  @FunctionalInterface
  interface BatchObjective {

    /**
     * The objective of a batch.
     *
     * @param epoch from 1
     * @param rows of the training pairs that make the batch
     * @param image logits, n x L
     * @param text logits, n x L
     * @return a scalar
     */
    NDArray of(int epoch, int[] rows, NDArray image, NDArray text);
  }

  DeepTraining(
      EngineRuntime runtime,
      MethodSettings settings,
      TrainingPairs pairs,
      Ranges ranges,
      OptimizerSettings optimizer) {
    this.runtime = runtime;
    this.settings = settings;
    this.pairs = pairs;
    this.ranges = ranges;
    this.optimizer = optimizer;
  }

  /**
   * Trains.
   *
   * @throws java.util.concurrent.CancellationException if the watch ends it
   */
  EncoderHash train(BatchObjective objective, FittingWatch watch) {
    // The thread that loaded the engine would use as many as there are processors: they wait awake
    // for each other where other work goes on, and the codes would depend on their number.
    runtime.limitThisThread(runtime.threads());
    try (PairedEncoders encoders =
        new PairedEncoders(runtime, pairs, shape(), optimizer, settings.bits(), settings.seed())) {
      int epochs = settings.count(ranges.epochs());
      for (int epoch = 1; epoch <= epochs; epoch++) {
        watch.round(epoch, epochs, epoch(encoders, epoch, objective));
      }
      return EncoderHash.of(encoders, pairs);
    }
  }

  private double epoch(PairedEncoders encoders, int epoch, BatchObjective objective) {
    int size = Math.min(settings.count(ranges.batch()), pairs.size());
    int[] order = order(epoch);
    int steps = pairs.size() / size;
    double sum = 0;
    for (int step = 0; step < steps; step++) {
      int[] rows = Arrays.copyOfRange(order, step * size, (step + 1) * size);
      sum +=
          encoders.step(
              rows,
              settings.number(ranges.learningRate()),
              (image, text) -> objective.of(epoch, rows, image, text));
    }
    return sum / steps;
  }

  private int[] order(int epoch) {
    SplittableRandom random = new KeyedRandom(settings.seed()).stream(Purpose.BATCHES, epoch);
    int[] order = new int[pairs.size()];
    for (int i = 0; i < order.length; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  /** The encoders are CMIMH's, so that the methods differ in what they strive for. */
  private NetworkShape shape() {
    int width = settings.count(WIDTH);
    double dropout = settings.number(ranges.dropout());
    return new NetworkShape(width, width, width, width, true, 0, dropout, dropout);
  }
}
