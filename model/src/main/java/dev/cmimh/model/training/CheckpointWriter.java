package dev.cmimh.model.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes the checkpoints of a run on a thread of its own, so that training need not wait for the
 * disk. One is written at a time. A failure is told once, by the first method called after it that
 * may throw it. Used by the session's thread alone.
 */
final class CheckpointWriter implements AutoCloseable {

  private final Path file;
  private final CheckpointFile checkpoints = new CheckpointFile();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("cmimh-checkpoint").daemon().factory());
  private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

  /**
   * @param file that each checkpoint replaces
   */
  CheckpointWriter(Path file) {
    this.file = file;
  }

  /**
   * Begins to write a checkpoint; the one before it is waited for.
   *
   * @throws IOException if the one before it could not be written
   */
  void begin(Checkpoint checkpoint) throws IOException {
    await();
    underWay = CompletableFuture.runAsync(() -> write(checkpoint), thread);
  }

  /**
   * Returns when nothing is being written.
   *
   * @throws IOException if the last checkpoint could not be written; an older one is kept
   */
  void await() throws IOException {
    CompletableFuture<Void> last = underWay;
    underWay = CompletableFuture.completedFuture(null);
    try {
      last.join();
    } catch (CompletionException e) {
      throw failure(e);
    }
  }

  /**
   * Returns at once, whatever is being written.
   *
   * @throws IOException if a checkpoint could not be written
   */
  void requireNoFailure() throws IOException {
    if (underWay.isCompletedExceptionally()) {
      await();
    }
  }

  /** Waits for what is being written. */
  @Override
  public void close() throws IOException {
    try (thread) {
      await();
    }
  }

  private void write(Checkpoint checkpoint) {
    try {
      checkpoints.write(file, checkpoint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cause as it was thrown on the other thread; what is unchecked is thrown at once. */
  private static IOException failure(CompletionException e) {
    return switch (e.getCause()) {
      case UncheckedIOException failure -> failure.getCause();
      case RuntimeException failure -> throw failure;
      case Error failure -> throw failure;
      default -> throw e;
    };
  }
}
