package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.Relevance;
import dev.cmimh.model.evaluation.RetrievalProtocol;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Pairs whose answer is known: each belongs to a class, and each modality shows the class through a
 * random linear map under noise; or, where the views are independent, each modality shows a class
 * of its own.
 *
 * @param images n x 24
 * @param texts n x 16
 * @param classes of the images
 */
record PlantedPairs(FloatMatrix images, FloatMatrix texts, int[] classes) {

  static final int TRAINING = 400;
  private static final int QUERIES = 100;
  private static final int CLASSES = 30;
  private static final int LATENT = 16;
  private static final int IMAGE_DIMENSIONS = 24;
  private static final int TEXT_DIMENSIONS = 16;

  /** Both modalities show the same class. */
  static PlantedPairs common() {
    return draw(true);
  }

  /** Neither modality says anything about the other. */
  static PlantedPairs independent() {
    return draw(false);
  }

  private static PlantedPairs draw(boolean common) {
    Random random = new Random(11);
    int items = TRAINING + QUERIES;
    int[] ofImages = random.ints(items, 0, CLASSES).toArray();
    int[] ofTexts = common ? ofImages : random.ints(items, 0, CLASSES).toArray();
    float[][] means = gaussian(CLASSES, LATENT, random);
    return new PlantedPairs(
        shown(ofImages, means, IMAGE_DIMENSIONS, random),
        shown(ofTexts, means, TEXT_DIMENSIONS, random),
        ofImages);
  }

  private static FloatMatrix shown(int[] classes, float[][] means, int dimensions, Random random) {
    float[][] map = gaussian(LATENT, dimensions, random);
    float[] values = new float[classes.length * dimensions];
    for (int item = 0; item < classes.length; item++) {
      for (int column = 0; column < dimensions; column++) {
        double sum = 3 + 0.1 * random.nextGaussian();
        for (int i = 0; i < LATENT; i++) {
          sum += means[classes[item]][i] * map[i][column];
        }
        values[item * dimensions + column] = (float) sum;
      }
    }
    return FloatMatrix.of(classes.length, dimensions, values);
  }

  private static float[][] gaussian(int rows, int columns, Random random) {
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return values;
  }

  TrainingPairs training() {
    int[] train = IntStream.range(0, TRAINING).toArray();
    return new TrainingPairs(images.select(train), texts.select(train), train);
  }

  /** The same pairs, but each query has the text of another. */
  PlantedPairs withQueryTextsTurnedAround() {
    int last = 2 * TRAINING + QUERIES - 1;
    int[] rows =
        IntStream.range(0, TRAINING + QUERIES)
            .map(item -> item < TRAINING ? item : last - item)
            .toArray();
    return new PlantedPairs(images, texts.select(rows), classes);
  }

  /** Mean average precision over all ranks per task, of held-out queries, with its chance. */
  Map<Task, Figure> retrieval(HashFunction function) {
    int[] train = IntStream.range(0, TRAINING).toArray();
    int[] queries = IntStream.range(TRAINING, TRAINING + QUERIES).toArray();
    LabelSet labels =
        LabelSet.of(
            "classes",
            Arrays.stream(classes).mapToObj(label -> List.of(Integer.toString(label))).toList());
    Map<Task, Figure> figures = new EnumMap<>(Task.class);
    new RetrievalProtocol(List.of(Cutoff.ALL), Ties.EXPECTED, 1)
            .evaluateAll(
                codes(function, queries),
                codes(function, train),
                Relevance.of(labels, queries, train))
            .stream()
            .map(task -> task.meanAveragePrecision(Cutoff.ALL, Divisor.HITS))
            .forEach(
                figure -> figures.put(figure.task(), new Figure(figure.value(), figure.chance())));
    return figures;
  }

  /** A figure beside that of random codes. */
  record Figure(double value, double chance) {}

  private PairedCodes codes(HashFunction function, int[] items) {
    return new PairedCodes(
        HashCodes.of(function.imageLogits(images.select(items))),
        HashCodes.of(function.textLogits(texts.select(items))));
  }
}
