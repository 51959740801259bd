package dev.cmimh.model.retrieval;

import dev.cmimh.model.feature.FeatureSpace;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says what a code says: the text decoder turns it into text features, and the words whose own
 * features point most the same way are named. Safe for use by several threads.
 */
public final class TagDecoder {

  private final CmimhHashFunction function;
  private final List<String> vocabulary;
  private final float[][] directions;

  /** Encodes every word that the space knows; takes some tenths of a second. */
  public TagDecoder(FeatureSpace space, CmimhHashFunction function) {
    this.function = function;
    this.vocabulary = space.textDescriptor().vocabulary();
    this.directions =
        vocabulary.parallelStream()
            .map(word -> normalized(space.text(List.of(word)).vector()))
            .toArray(float[][]::new);
  }

  /** A word and the cosine between its features and the decoded ones, -1 to 1. */
  public record Tag(String word, double similarity) {}

  /**
   * The words that a code stands for.
   *
   * @param code any code of the model's length
   * @param wanted how many words at most
   * @return most similar first
   */
  public List<Tag> decode(boolean[] code, int wanted) {
    float[] signed = new float[code.length];
    for (int bit = 0; bit < signed.length; bit++) {
      signed[bit] = code[bit] ? 1 : -1;
    }
    int dimensions = directions[0].length;
    float[] decoded =
        normalized(
            function.decodeTexts(FloatMatrix.of(1, signed.length, signed), dimensions).row(0));
    List<Tag> tags = new ArrayList<>(vocabulary.size());
    for (int word = 0; word < directions.length; word++) {
      tags.add(new Tag(vocabulary.get(word), dot(directions[word], decoded)));
    }
    tags.sort(Comparator.comparingDouble(Tag::similarity).reversed());
    return List.copyOf(tags.subList(0, Math.min(wanted, tags.size())));
  }

  private static float[] normalized(float[] vector) {
    double norm = Math.sqrt(dot(vector, vector));
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length && norm > 0; i++) {
      unit[i] = (float) (vector[i] / norm);
    }
    return unit;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
