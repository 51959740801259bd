package dev.cmimh.model.feature.text;

import java.util.List;

/** Finds words that stand for one that a vocabulary does not have. Safe for several threads. */
@FunctionalInterface
public interface WordReader {

  /** Takes every word literally. */
  WordReader LITERAL = _ -> List.of();

  /**
   * Words of the vocabulary that mean about the same, the nearest first.
   *
   * @return empty if no word is near enough
   */
  List<String> readAs(String unknownWord);
}
