package dev.cmimh.model.feature.text;

import java.util.List;

/**
 * How a word of a query was read that the vocabulary does not have.
 *
 * @param word as it was written
 * @param readAs words of the vocabulary that stand for it, the nearest first, at least one
 */
public record WordReading(String word, List<String> readAs) {

  public WordReading {
    readAs = List.copyOf(readAs);
  }
}
