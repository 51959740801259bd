package dev.cmimh.model.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which items share a text. Texts are numbered from 0 in the order in which items have them.
 *
 * @param identity per item the number of its text
 * @param firstItems per text the first item that has it
 */
public record DistinctTexts(int[] identity, int[] firstItems) {

  /** Texts are equal if their words are; an item without words shares its text with nobody. */
  public static DistinctTexts of(List<PairedItem> items) {
    Map<List<String>, Integer> known = new HashMap<>();
    int[] identity = new int[items.size()];
    int count = 0;
    for (int item = 0; item < identity.length; item++) {
      List<String> words = items.get(item).words();
      Integer before = words.isEmpty() ? null : known.putIfAbsent(words, count);
      identity[item] = before == null ? count++ : before;
    }
    return of(identity);
  }

  /**
   * From numbers that are known.
   *
   * @param identity per item the number of its text, numbered as this class says
   */
  public static DistinctTexts of(int[] identity) {
    int[] first = new int[identity.length];
    int count = 0;
    for (int item = 0; item < identity.length; item++) {
      if (identity[item] == count) {
        first[count++] = item;
      } else if (identity[item] > count) {
        throw new IllegalArgumentException(
            "Text %d comes before text %d".formatted(identity[item], count));
      }
    }
    return new DistinctTexts(identity, Arrays.copyOf(first, count));
  }
}
