package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Run by hand, with {@code -Xmx4g}: how long a method takes to fit 20,000 pairs of 1,024 and 1,386
 * random numbers, and how much of the heap it needs at most. Give the method's name, then settings
 * such as {@code ridge=1}; without a name every method is fitted in turn.
 */
final class FittingBenchmark {

  private static final int PAIRS = 20_000;
  private static final int IMAGE_DIMENSIONS = 1_024;
  private static final int TEXT_DIMENSIONS = 1_386;
  private static final int BITS = 32;

  private FittingBenchmark() {}

  /** Prints a line per method. */
  public static void main(String[] arguments) {
    TrainingPairs pairs =
        new TrainingPairs(
            random(IMAGE_DIMENSIONS, 1),
            random(TEXT_DIMENSIONS, 2),
            IntStream.range(0, PAIRS).toArray());
    Baselines baselines = new Baselines();
    List<HashingMethod> methods =
        arguments.length == 0
            ? baselines.all()
            : List.of(baselines.named(arguments[0]).orElseThrow());
    Map<String, Double> settings = new HashMap<>();
    Arrays.stream(arguments)
        .skip(1)
        .map(argument -> argument.split("=", 2))
        .forEach(setting -> settings.put(setting[0], Double.valueOf(setting[1])));
    methods.forEach(method -> fit(method, new MethodSettings(BITS, 1, settings), pairs));
  }

  private static void fit(HashingMethod method, MethodSettings settings, TrainingPairs pairs) {
    settings.requireWithin(method.label(), method.settings());
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long begin = System.nanoTime();
    method.fit(settings, pairs, FittingWatch.none());
    double seconds = (System.nanoTime() - begin) / 1e9;
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        Locale.ROOT,
        "%s %s: %.0f s, heap at most %d MiB%n",
        method.label(),
        settings.values(),
        seconds,
        peak >> 20);
  }

  private static FloatMatrix random(int dimensions, long seed) {
    Random random = new Random(seed);
    float[] values = new float[PAIRS * dimensions];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatMatrix.of(PAIRS, dimensions, values);
  }
}
