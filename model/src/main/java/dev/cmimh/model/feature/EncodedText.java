package dev.cmimh.model.feature;

import java.util.List;

/**
 * A text as an encoder reads it.
 *
 * @param vector one number per text dimension
 * @param knownWords the words that the vector speaks of, each once
 * @param unknownWords the words that it is silent about, each once
 */
public record EncodedText(float[] vector, List<String> knownWords, List<String> unknownWords) {

  public EncodedText {
    knownWords = List.copyOf(knownWords);
    unknownWords = List.copyOf(unknownWords);
  }

  /** Whether the vector says nothing about the text, because no word of it is known. */
  public boolean isEmpty() {
    return knownWords.isEmpty();
  }
}
