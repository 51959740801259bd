package dev.cmimh.app.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that takes a while and whose result several need: done once, by who asks first or ahead of
 * all; the others wait. Safe for use by several threads.
 *
 * @param <T> what comes of it
 */
public final class Once<T> implements Callable<T>, Runnable {

  private final FutureTask<T> work;

  public Once(Callable<T> work) {
    this.work = new FutureTask<>(work);
  }

  /** Does the work unless somebody does; what goes wrong hears who asks. */
  @Override
  public void run() {
    work.run();
  }

  /**
   * The result.
   *
   * @throws Exception as the work did, each time
   */
  @Override
  public T call() throws Exception {
    run();
    try {
      return work.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Exception failure -> throw failure;
        case Error failure -> throw failure;
        default -> throw e;
      }
    }
  }
}
