package dev.cmimh.model.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a text into words: lower case, without accents, without stop words, each word once. The
 * words of the data sets and the words of a query go through the same cut.
 */
public final class Tokenizer {

  private static final String STOP_WORDS = "stop-words.txt";
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s\\b|['\u2019]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> stopWords;

  /** A tokenizer with the stop words that ship beside this class. */
  public Tokenizer() {
    this(shippedStopWords());
  }

  Tokenizer(Set<String> stopWords) {
    this.stopWords = Set.copyOf(stopWords);
  }

  /**
   * The words of a text.
   *
   * @return distinct words, in the order of their first appearance; empty if the text holds none
   */
  public List<String> words(String text) {
    String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String lower = POSSESSIVE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    return BETWEEN_WORDS
        .splitAsStream(lower)
        .filter(word -> !word.isEmpty() && !stopWords.contains(word))
        .distinct()
        .toList();
  }

  private static Set<String> shippedStopWords() {
    try (InputStream stream = Tokenizer.class.getResourceAsStream(STOP_WORDS)) {
      if (stream == null) {
        throw new IllegalStateException(STOP_WORDS + " is missing beside " + Tokenizer.class);
      }
      return new String(stream.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
