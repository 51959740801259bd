package dev.cmimh.model.retrieval;

import dev.cmimh.model.hashing.TextDecoder;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says what a code says: the text decoder turns it into text features, and the words whose own
 * features point most the same way are named. Safe for use by several threads.
 */
public final class TagDecoder {

  private final WordDirections words;
  private final TextDecoder texts;

  /**
   * @param words of the feature space that the decoder learned to write
   */
  public TagDecoder(WordDirections words, TextDecoder texts) {
    this.words = words;
    this.texts = texts;
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
    FloatMatrix decoded =
        texts.decodeTexts(FloatMatrix.of(1, signed.length, signed), words.dimensions());
    float[] cosines = words.cosines(decoded.row(0));
    List<Tag> tags = new ArrayList<>(cosines.length);
    for (int word = 0; word < cosines.length; word++) {
      tags.add(new Tag(words.words().get(word), cosines[word]));
    }
    tags.sort(Comparator.comparingDouble(Tag::similarity).reversed());
    return List.copyOf(tags.subList(0, Math.min(wanted, tags.size())));
  }
}
