package dev.cmimh.app.search;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.feature.text.WordReading;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said of the words of a query.
 *
 * @param text empty where each was taken as it was written
 * @param isWarning whether some do not count
 */
record QueryWordsText(String text, boolean isWarning) {

  /** Of the words of the query that was answered. */
  static QueryWordsText of(ModelAnswer answer, Texts texts) {
    List<String> unknown = answer.unknownWords();
    Stream<String> read = answer.readings().stream().map(reading -> readAs(reading, texts));
    Stream<String> ignored =
        unknown.isEmpty()
            ? Stream.of()
            : Stream.of(texts.get("search.unknown-words", String.join(", ", unknown)));
    return new QueryWordsText(
        Stream.concat(read, ignored).collect(Collectors.joining(" ")), !unknown.isEmpty());
  }

  private static String readAs(WordReading reading, Texts texts) {
    return texts.get("search.words.read-as", reading.word(), String.join(", ", reading.readAs()));
  }
}
