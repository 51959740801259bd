package dev.cmimh.model.benchmark;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.hashing.cmimh.CmimhSettings;
import dev.cmimh.model.hashing.cmimh.CmimhTrainer;
import dev.cmimh.model.hashing.cmimh.CriticInput;
import dev.cmimh.model.hashing.cmimh.LearningRates;
import dev.cmimh.model.hashing.cmimh.ObjectiveWeights;
import dev.cmimh.model.hashing.cmimh.StepProducts;
import dev.cmimh.model.hashing.cmimh.StepTimings;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.training.DefaultRecipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Speed of one training step, {@code train/step} in milliseconds, at the sizes of the paper:
 * features of 1,024 and 1,386 numbers, hidden layers of 1,024 and 512 units, 32 bits, about 11
 * million parameters. Features are random: the time of a step does not depend on them. Beside it
 * {@code train/products}, the matrix products of such a step alone: machines differ in these by a
 * factor of two, so the step is to be judged by its ratio to them.
 *
 * @param batches sizes of batch
 * @param threads numbers of threads
 * @param steps that are measured, after a quarter as many that are not
 */
public record TrainingBenchmark(List<Integer> batches, List<Integer> threads, int steps) {

  private static final int IMAGE_DIMENSIONS = 1024;
  private static final int TEXT_DIMENSIONS = 1386;
  private static final int BITS = 32;
  private static final int PAIRS = 2048;
  private static final long SEED = 1;

  public TrainingBenchmark {
    batches = List.copyOf(batches);
    threads = List.copyOf(threads);
  }

  /** The sizes that are compared between versions. */
  public static TrainingBenchmark standard() {
    return new TrainingBenchmark(List.of(128, 512), List.of(1, 2), 80);
  }

  /** Measures every combination and hands each measurement over as soon as it is there. */
  public void run(EngineRuntime runtime, Consumer<Measurement> report) {
    TrainingPairs pairs = randomPairs();
    for (int batch : batches) {
      for (int threadCount : threads) {
        EngineRuntime limited = runtime.withThreads(threadCount);
        report.accept(
            new Measurement(
                "train/products", conditions(batch, threadCount), products(limited, batch), "ms"));
        report.accept(measurement(batch, threadCount, timings(limited, pairs, batch)));
      }
    }
  }

  private List<StepTimings> timings(EngineRuntime runtime, TrainingPairs pairs, int batch) {
    ObjectiveWeights weights = new ObjectiveWeights(30, 10, 0.8, 0.01, 0.1);
    LearningRates rates = new LearningRates(1e-3, 1e-3);
    SplittableRandom random = new SplittableRandom(SEED);
    List<StepTimings> timings = new ArrayList<>();
    try (CmimhTrainer trainer = new CmimhTrainer(runtime, settings(), pairs, Optional.empty())) {
      for (int step = 0; step < steps + steps / 4; step++) {
        int[] rows = IntStream.range(0, batch).map(_ -> random.nextInt(PAIRS)).toArray();
        timings.add(trainer.step(rows, weights, rates).timings());
      }
    }
    return timings.subList(steps / 4, timings.size());
  }

  private double products(EngineRuntime runtime, int batch) {
    try (StepProducts products =
        new StepProducts(runtime, settings(), IMAGE_DIMENSIONS, TEXT_DIMENSIONS, batch)) {
      List<Long> nanoseconds = new ArrayList<>();
      for (int step = 0; step < steps + steps / 4; step++) {
        long before = System.nanoTime();
        products.multiply();
        nanoseconds.add(System.nanoTime() - before);
      }
      return medianMilliseconds(
          nanoseconds.subList(steps / 4, nanoseconds.size()), Long::longValue);
    }
  }

  private static CmimhSettings settings() {
    return new CmimhSettings(
        BITS, SEED, DefaultRecipe.widePaperNetwork(), DefaultRecipe.adam(), new CriticInput(0, 0));
  }

  private static SequencedMap<String, Object> conditions(int batch, int threads) {
    SequencedMap<String, Object> conditions = new LinkedHashMap<>();
    conditions.put("bits", BITS);
    conditions.put("batch", batch);
    conditions.put("threads", threads);
    return conditions;
  }

  private static Measurement measurement(int batch, int threads, List<StepTimings> timings) {
    SequencedMap<String, Double> parts = new LinkedHashMap<>();
    parts.put("forward", medianMilliseconds(timings, StepTimings::forward));
    parts.put("backward", medianMilliseconds(timings, StepTimings::backward));
    parts.put("optimizer", medianMilliseconds(timings, StepTimings::optimizer));
    parts.put("classifier", medianMilliseconds(timings, StepTimings::classifier));
    double total = medianMilliseconds(timings, StepTimings::total);
    return new Measurement("train/step", conditions(batch, threads), total, "ms", parts);
  }

  private static <T> double medianMilliseconds(List<T> timings, ToLongFunction<T> part) {
    long[] sorted = timings.stream().mapToLong(part).sorted().toArray();
    return sorted[sorted.length / 2] / 1e6;
  }

  private static TrainingPairs randomPairs() {
    return new TrainingPairs(
        randomMatrix(IMAGE_DIMENSIONS),
        randomMatrix(TEXT_DIMENSIONS),
        IntStream.range(0, PAIRS).toArray());
  }

  private static FloatMatrix randomMatrix(int columns) {
    SplittableRandom random = new SplittableRandom(columns);
    float[] values = new float[PAIRS * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatMatrix.of(PAIRS, columns, values);
  }
}
