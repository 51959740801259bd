package dev.cmimh.app.search;

import dev.cmimh.model.feature.text.WordReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads each word of one query once, however many models and modalities are asked with it: a
 * sentence encoder takes its time for every word. For one thread.
 */
final class ReadOnce {

  private final Function<List<String>, WordReader> meanings;
  private final Map<List<String>, Map<String, List<String>>> read = new HashMap<>();

  /**
   * @param meanings for a vocabulary, what reads words that it does not have
   */
  ReadOnce(Function<List<String>, WordReader> meanings) {
    this.meanings = meanings;
  }

  WordReader over(List<String> vocabulary) {
    WordReader reader = meanings.apply(vocabulary);
    Map<String, List<String>> words = read.computeIfAbsent(vocabulary, _ -> new HashMap<>());
    return word -> words.computeIfAbsent(word, reader::readAs);
  }
}
