package dev.cmimh.model.hashing.cmimh;

import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Networks of a few units and pairs of a few numbers, so that a step takes milliseconds. */
public final class SmallRun {

  public static final int BITS = 4;
  static final ObjectiveWeights WEIGHTS = new ObjectiveWeights(30, 10, 0.8, 0.01, 0.1);
  static final LearningRates RATES = new LearningRates(1e-3, 1e-3);
  private static final int IMAGE_DIMENSIONS = 6;
  private static final int TEXT_DIMENSIONS = 5;

  private SmallRun() {}

  /** One thread: the arrays are too small to share. */
  public static EngineRuntime runtime() {
    return EngineRuntime.start(new ComputeDevice.Cpu());
  }

  public static NetworkShape network() {
    return new NetworkShape(8, 8, 8, 8, true, 5, 0.2, 0.1);
  }

  static OptimizerSettings adam() {
    return new OptimizerSettings.Adam(0.9, 0.999, 5, 0);
  }

  static CmimhSettings settings(long seed, CriticInput criticInput) {
    return new CmimhSettings(BITS, seed, network(), adam(), criticInput);
  }

  static CmimhSettings settings() {
    return settings(1, new CriticInput(0, 0));
  }

  static CmimhTrainer trainer(CmimhSettings settings, TrainingPairs pairs) {
    return new CmimhTrainer(runtime(), settings, pairs, Optional.empty());
  }

  /** Pairs whose two features share hidden causes; every third text is that of its neighbour. */
  public static TrainingPairs pairs(int count) {
    Random random = new Random(count);
    float[] images = new float[count * IMAGE_DIMENSIONS];
    float[] texts = new float[count * TEXT_DIMENSIONS];
    int[] identity = new int[count];
    for (int i = 0; i < count; i++) {
      double cause = random.nextGaussian();
      double other = random.nextGaussian();
      for (int k = 0; k < IMAGE_DIMENSIONS; k++) {
        images[i * IMAGE_DIMENSIONS + k] =
            (float) ((k % 2 == 0 ? cause : other) + 0.3 * random.nextGaussian());
      }
      for (int k = 0; k < TEXT_DIMENSIONS; k++) {
        texts[i * TEXT_DIMENSIONS + k] =
            (float) ((k % 2 == 0 ? cause : -other) + 0.3 * random.nextGaussian());
      }
      identity[i] = i % 3 == 0 ? i + 1 : i;
    }
    return new TrainingPairs(
        FloatMatrix.of(count, IMAGE_DIMENSIONS, images),
        FloatMatrix.of(count, TEXT_DIMENSIONS, texts),
        identity);
  }

  /** The rows of a step where the pairs are seen in order. */
  static int[] rows(long step, int batchSize, int count) {
    int from = (int) ((step - 1) % (count / batchSize)) * batchSize;
    return IntStream.range(from, from + batchSize).toArray();
  }

  /** Normal numbers. */
  static double[] gaussian(long seed, int length, double deviation) {
    Random random = new Random(seed);
    return IntStream.range(0, length).mapToDouble(i -> deviation * random.nextGaussian()).toArray();
  }

  static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
