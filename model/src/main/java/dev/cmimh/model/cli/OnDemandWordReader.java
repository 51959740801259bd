package dev.cmimh.model.cli;

import dev.cmimh.model.feature.cache.CachedWordVectors;
import dev.cmimh.model.feature.text.MiniLmEncoder;
import dev.cmimh.model.feature.text.SentenceWordReader;
import dev.cmimh.model.feature.text.WordReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads words by the sentence encoder, which is loaded for the first of them. */
final class OnDemandWordReader implements WordReader {

  private final Session session;
  private final List<String> vocabulary;
  private Optional<WordReader> loaded = Optional.empty();

  /**
   * @param vocabulary the words that may stand for others
   */
  OnDemandWordReader(Session session, List<String> vocabulary) {
    this.session = session;
    this.vocabulary = vocabulary;
  }

  @Override
  public synchronized List<String> readAs(String unknownWord) {
    if (loaded.isEmpty()) {
      loaded = Optional.of(load());
    }
    return loaded.get().readAs(unknownWord);
  }

  private WordReader load() {
    session.terminal().progress("Loading the sentence encoder");
    try {
      MiniLmEncoder encoder = MiniLmEncoder.load();
      CachedWordVectors kept = new CachedWordVectors(session.home().features());
      return new SentenceWordReader(
          encoder, kept.of(vocabulary, encoder, Thread.currentThread()::isInterrupted));
    } catch (IOException e) {
      session.terminal().say(e.getMessage());
      return WordReader.LITERAL;
    }
  }
}
