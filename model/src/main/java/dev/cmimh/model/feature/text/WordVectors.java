package dev.cmimh.model.feature.text;

import dev.cmimh.model.matrix.FloatMatrix;
import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Where the words of a vocabulary lie for a sentence encoder.
 *
 * @param vocabulary distinct words
 * @param rows the encoded words, row = word, each of Euclidean norm 1
 */
public record WordVectors(List<String> vocabulary, FloatMatrix rows) {

  /** Cosine from which on two words mean about the same; decision 32 says why. */
  private static final double NEAR = 0.6;

  /** How much farther than the nearest word another one may be. */
  private static final double MARGIN = 0.1;

  private static final int MOST = 3;

  public WordVectors {
    vocabulary = List.copyOf(vocabulary);
    if (rows.rows() != vocabulary.size()) {
      throw new IllegalArgumentException(
          "%d words cannot lie at %d points".formatted(vocabulary.size(), rows.rows()));
    }
  }

  /**
   * Encodes a vocabulary; a thousand words take some seconds.
   *
   * @param cancelled asked before each word
   * @throws CancellationException if it was cancelled
   */
  public static WordVectors of(
      List<String> vocabulary, SentenceEncoder encoder, BooleanSupplier cancelled) {
    float[][] rows = new float[vocabulary.size()][];
    for (int word = 0; word < rows.length; word++) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("Nobody waits for the encoded words");
      }
      rows[word] = encoder.encode(vocabulary.get(word));
    }
    int dimensions = rows.length == 0 ? 0 : rows[0].length;
    FloatBuffer values = FloatBuffer.allocate(rows.length * dimensions);
    for (float[] row : rows) {
      values.put(row);
    }
    return new WordVectors(vocabulary, FloatMatrix.of(rows.length, dimensions, values.array()));
  }

  /**
   * The words that mean about what a text means, at most three.
   *
   * @param encoding of the text, of norm 1
   * @return the nearest first; empty if none is near
   */
  public List<String> near(float[] encoding) {
    double[] cosines = cosines(encoding);
    double best = IntStream.range(0, cosines.length).mapToDouble(i -> cosines[i]).max().orElse(0);
    double least = Math.max(NEAR, best - MARGIN);
    return IntStream.range(0, cosines.length)
        .filter(word -> cosines[word] >= least)
        .boxed()
        .sorted(Comparator.comparingDouble(word -> -cosines[word]))
        .limit(MOST)
        .map(vocabulary::get)
        .toList();
  }

  private double[] cosines(float[] encoding) {
    double[] cosines = new double[rows.rows()];
    for (int word = 0; word < cosines.length; word++) {
      float[] row = rows.row(word);
      for (int i = 0; i < encoding.length; i++) {
        cosines[word] += row[i] * encoding[i];
      }
    }
    return cosines;
  }
}
