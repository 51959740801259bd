package dev.cmimh.model.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Notices an interrupt from the keyboard while something is at work that can be asked to stop, and
 * keeps the process alive until it has stopped, so that the store hears of it.
 */
final class KeyboardStop implements AutoCloseable {

  private static final int SECONDS_TO_STOP = 20;

  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Thread hook = new Thread(this::ask, "cmimh-stop");
  private volatile boolean asked;

  /** Begins to watch. */
  KeyboardStop() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the work is no longer wanted. */
  boolean isAsked() {
    return asked;
  }

  /** Asks the work to stop, and waits until it has. */
  void ask() {
    asked = true;
    ended.completeOnTimeout(null, SECONDS_TO_STOP, TimeUnit.SECONDS).join();
  }

  /** The work has ended. */
  @Override
  public void close() {
    ended.complete(null);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook is what ended the work.
      return;
    }
  }
}
