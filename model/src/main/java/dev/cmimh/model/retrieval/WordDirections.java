package dev.cmimh.model.retrieval;

import dev.cmimh.model.feature.FeatureSpace;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.List;

/**
 * Where every word that a feature space knows points to. All models of a data set share them: they
 * take some ten milliseconds and megabytes.
 *
 * @param words in the order of the vocabulary
 * @param similarities from text features of length 1 to their cosine with every word's features
 */
public record WordDirections(List<String> words, AffineMap similarities) {

  public WordDirections {
    words = List.copyOf(words);
  }

  /** Describes every word by itself. */
  public static WordDirections of(FeatureSpace space) {
    List<String> vocabulary = space.textDescriptor().vocabulary();
    int dimensions = space.textDimensions();
    int words = vocabulary.size();
    float[] directions = new float[Math.multiplyExact(dimensions, words)];
    for (int word = 0; word < words; word++) {
      float[] direction = normalized(space.text(List.of(vocabulary.get(word))).vector());
      for (int i = 0; i < dimensions; i++) {
        directions[i * words + word] = direction[i];
      }
    }
    return new WordDirections(
        vocabulary, new AffineMap(FloatMatrix.of(dimensions, words, directions), new float[words]));
  }

  /** Numbers in the vector of a text, d_y. */
  int dimensions() {
    return similarities.inputs();
  }

  /**
   * The cosine of text features with the features of every word.
   *
   * @param features of any length; of length 0 they are like no word
   */
  float[] cosines(float[] features) {
    return similarities.apply(normalized(features));
  }

  private static float[] normalized(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double norm = Math.sqrt(squares);
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length && norm > 0; i++) {
      unit[i] = (float) (vector[i] / norm);
    }
    return unit;
  }
}
