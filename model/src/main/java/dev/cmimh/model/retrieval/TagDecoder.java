package dev.cmimh.model.retrieval;

import dev.cmimh.model.feature.FeatureSpace;
import dev.cmimh.model.hashing.TextDecoder;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says what a code says: the text decoder turns it into text features, and the words whose own
 * features point most the same way are named. Safe for use by several threads.
 */
public final class TagDecoder {

  private final TextDecoder texts;
  private final List<String> vocabulary;
  private final int dimensions;
  private final AffineMap similarities;

  /** Encodes every word that the space knows. */
  public TagDecoder(FeatureSpace space, TextDecoder texts) {
    this.texts = texts;
    this.vocabulary = space.textDescriptor().vocabulary();
    this.dimensions = space.textDimensions();
    int words = vocabulary.size();
    float[] directions = new float[Math.multiplyExact(dimensions, words)];
    for (int word = 0; word < words; word++) {
      float[] direction = normalized(space.text(List.of(vocabulary.get(word))).vector());
      for (int i = 0; i < dimensions; i++) {
        directions[i * words + word] = direction[i];
      }
    }
    this.similarities =
        new AffineMap(FloatMatrix.of(dimensions, words, directions), new float[words]);
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
    float[] decoded =
        normalized(texts.decodeTexts(FloatMatrix.of(1, signed.length, signed), dimensions).row(0));
    float[] cosines = similarities.apply(decoded);
    List<Tag> tags = new ArrayList<>(cosines.length);
    for (int word = 0; word < cosines.length; word++) {
      tags.add(new Tag(vocabulary.get(word), cosines[word]));
    }
    tags.sort(Comparator.comparingDouble(Tag::similarity).reversed());
    return List.copyOf(tags.subList(0, Math.min(wanted, tags.size())));
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
