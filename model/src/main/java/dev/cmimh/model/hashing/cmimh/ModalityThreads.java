package dev.cmimh.model.hashing.cmimh;

import dev.cmimh.model.engine.EngineRuntime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Does the work of both modalities side by side: images on the caller's thread, texts on a thread
 * of its own. Two threads that meet four times a step stand being disturbed by other programs; the
 * engine's own threads meet after every operation, and then wait for each other most of the time.
 *
 * <p>What is computed does not depend on whether one thread or two do it.
 */
final class ModalityThreads implements AutoCloseable {

  private final Optional<ExecutorService> texts;

  /**
   * Made on the thread that will use it.
   *
   * @param runtime whose number of threads the two modalities share
   */
  ModalityThreads(EngineRuntime runtime) {
    int perOperation = Math.max(1, runtime.threads() / 2);
    runtime.prepareThisThread(perOperation);
    this.texts =
        runtime.threads() == 1 ? Optional.empty() : Optional.of(worker(runtime, perOperation));
  }

  /** Applies the work to both; a failure of the images' is thrown before one of the texts'. */
  <A, B> PerModality<B> map(PerModality<A> both, Function<A, B> work) {
    if (texts.isEmpty()) {
      return new PerModality<>(work.apply(both.image()), work.apply(both.text()));
    }
    CompletableFuture<B> text =
        CompletableFuture.supplyAsync(() -> work.apply(both.text()), texts.get());
    B image;
    try {
      image = work.apply(both.image());
    } finally {
      text.exceptionally(_ -> null).join();
    }
    return new PerModality<>(image, result(text));
  }

  @Override
  public void close() {
    texts.ifPresent(ExecutorService::close);
  }

  /** Waits for what another thread works out; its failure is thrown as it was there. */
  static <B> B result(CompletableFuture<B> done) {
    try {
      return done.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        default -> throw e;
      }
    }
  }

  private static ExecutorService worker(EngineRuntime runtime, int perOperation) {
    return Executors.newSingleThreadExecutor(
        work ->
            Thread.ofPlatform()
                .name("cmimh-training-texts")
                .daemon()
                .unstarted(
                    () -> {
                      runtime.prepareThisThread(perOperation);
                      work.run();
                    }));
  }
}
