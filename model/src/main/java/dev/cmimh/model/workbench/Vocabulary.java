package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.PairedItem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that a model knows.
 *
 * @param words in the order of the alphabet
 */
public record Vocabulary(List<Word> words) {

  public Vocabulary {
    words = List.copyOf(words);
  }

  /** A word and the number of items that carry it. */
  public record Word(String word, int items) {}

  static Vocabulary of(List<String> known, List<PairedItem> items) {
    Map<String, Integer> carrying = new HashMap<>();
    items.forEach(item -> item.words().forEach(word -> carrying.merge(word, 1, Integer::sum)));
    return new Vocabulary(
        known.stream()
            .sorted()
            .map(word -> new Word(word, carrying.getOrDefault(word, 0)))
            .toList());
  }

  /**
   * The words that begin with some letters, most frequent first.
   *
   * @param letters in lower case
   * @param most how many at most
   */
  public List<Word> startingWith(String letters, int most) {
    return words.stream()
        .filter(word -> word.word().startsWith(letters))
        .sorted(Comparator.comparingInt(Word::items).reversed())
        .limit(most)
        .toList();
  }
}
