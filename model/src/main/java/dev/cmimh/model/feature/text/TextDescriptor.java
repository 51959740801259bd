package dev.cmimh.model.feature.text;

import java.util.List;

/**
 * Turns the words of an item or of a query into numbers: by counting them or by a sentence encoder.
 * Safe for use by several threads.
 */
public interface TextDescriptor {

  /** Numbers in a descriptor. */
  int length();

  /** The words that are known, in the order of the descriptor's numbers. */
  List<String> vocabulary();

  /**
   * Describes one text.
   *
   * @param words lower-case words without stop words, in any order
   */
  DescribedText describe(List<String> words);
}
