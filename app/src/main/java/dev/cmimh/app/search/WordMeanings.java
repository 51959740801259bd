package dev.cmimh.app.search;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.feature.cache.CachedWordVectors;
import dev.cmimh.model.feature.text.SentenceEncoder;
import dev.cmimh.model.feature.text.SentenceWordReader;
import dev.cmimh.model.feature.text.WordReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads words that a model does not know by a sentence encoder. The encoder and the words of a data
 * set get ready when they are first needed, which takes seconds: until then every word is taken
 * literally, so that no query waits.
 */
final class WordMeanings {

  private final Background background;
  private final CachedWordVectors kept;
  private final Callable<? extends SentenceEncoder> loader;
  private final Map<List<String>, WordReader> readers = new ConcurrentHashMap<>();
  private final AtomicInteger preparing = new AtomicInteger();
  private Optional<SentenceEncoder> encoder = Optional.empty();
  private Runnable ready = () -> {};
  private Consumer<Throwable> failed = _ -> {};

  /**
   * @param background of one thread, where the encoder is loaded
   * @param kept where encoded words are kept
   * @param loader loads the encoder
   */
  WordMeanings(
      Background background, CachedWordVectors kept, Callable<? extends SentenceEncoder> loader) {
    this.background = background;
    this.kept = kept;
    this.loader = loader;
  }

  /**
   * On the user interface's thread, before anything is read.
   *
   * @param ready hears when words that were taken literally may be read
   * @param failed hears why they will not be
   */
  void onReady(Runnable ready, Consumer<Throwable> failed) {
    this.ready = ready;
    this.failed = failed;
  }

  /** Whether words are taken literally that may be read in a moment. */
  boolean isPreparing() {
    return preparing.get() > 0;
  }

  /**
   * Reads words by others; from any thread.
   *
   * @param vocabulary the words that may stand for one
   */
  WordReader over(List<String> vocabulary) {
    return word -> {
      if (readers.putIfAbsent(vocabulary, WordReader.LITERAL) == null) {
        prepare(vocabulary);
      }
      return readers.get(vocabulary).readAs(word);
    };
  }

  private void prepare(List<String> vocabulary) {
    preparing.incrementAndGet();
    background.run(
        cancellation -> reader(vocabulary, cancellation::isCancelled),
        reader -> {
          readers.put(vocabulary, reader);
          preparing.decrementAndGet();
          ready.run();
        },
        failure -> {
          preparing.decrementAndGet();
          failed.accept(failure);
        });
  }

  private WordReader reader(List<String> vocabulary, BooleanSupplier cancelled) throws Exception {
    if (encoder.isEmpty()) {
      encoder = Optional.of(loader.call());
    }
    SentenceEncoder loaded = encoder.get();
    return new SentenceWordReader(loaded, kept.of(vocabulary, loaded, cancelled));
  }
}
