package dev.cmimh.model.feature.text;

import java.util.List;

/**
 * A text as numbers.
 *
 * @param descriptor of Euclidean norm 1, or all zero where no word is known
 * @param knownWords the words that the descriptor speaks of, each once
 * @param unknownWords the words that it is silent about, each once
 */
public record DescribedText(
    float[] descriptor, List<String> knownWords, List<String> unknownWords) {

  public DescribedText {
    knownWords = List.copyOf(knownWords);
    unknownWords = List.copyOf(unknownWords);
  }
}
