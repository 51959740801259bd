package dev.cmimh.model.feature;

import dev.cmimh.model.feature.text.WordReading;
import java.util.List;

/**
 * A text as an encoder reads it.
 *
 * @param vector one number per text dimension
 * @param knownWords the words of the vocabulary that the vector speaks of, each once
 * @param readings the unknown words for which others of the vocabulary stand
 * @param unknownWords the words that it is silent about, each once
 */
public record EncodedText(
    float[] vector,
    List<String> knownWords,
    List<WordReading> readings,
    List<String> unknownWords) {

  public EncodedText {
    knownWords = List.copyOf(knownWords);
    readings = List.copyOf(readings);
    unknownWords = List.copyOf(unknownWords);
  }

  /** Whether the vector says nothing about the text, because no word of it is known. */
  public boolean isEmpty() {
    return knownWords.isEmpty();
  }
}
