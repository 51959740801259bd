package dev.cmimh.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures for how long the user interface's thread keeps others waiting.
 *
 * <p>A thread posts an empty runnable every few milliseconds, with at most one outstanding. What is
 * measured is the time from posting it until it runs. Waiting counts from posting, because that is
 * what a person feels: a key that is pressed while the thread draws, or while the processor is busy
 * with other threads, waits from the moment it is pressed. So a wait is made of the runnable under
 * way, of those before it in the queue, and of the time until the thread gets a processor.
 *
 * <p>Ticks at which the last runnable is still outstanding post nothing, but count: what would have
 * been posted then would have waited for the same end. Without them a stall of a second would be
 * one value among thousands, as if nobody did anything meanwhile, and no percentile would show it.
 */
final class StallProbe implements AutoCloseable {

  private final Executor userInterface;
  private final long period;
  private final List<Double> milliseconds = new ArrayList<>();
  private final Thread poster;
  private volatile boolean closed;
  private volatile boolean outstanding;

  private StallProbe(Executor userInterface, long period) {
    this.userInterface = userInterface;
    this.period = period;
    this.poster = Thread.ofPlatform().name("cmimh-stall-probe").daemon().unstarted(this::post);
  }

  /**
   * Begins to measure.
   *
   * @param userInterface runs what is posted, such as {@code Platform::runLater}
   * @param period nanoseconds between posts
   */
  static StallProbe on(Executor userInterface, long period) {
    StallProbe probe = new StallProbe(userInterface, period);
    probe.poster.start();
    return probe;
  }

  /** Milliseconds that each tick waited or would have waited, up to now. */
  synchronized List<Double> waits() {
    return List.copyOf(milliseconds);
  }

  /** Posts nothing any more; what is outstanding still counts. */
  @Override
  public void close() {
    closed = true;
  }

  private void post() {
    while (!closed) {
      if (!outstanding) {
        outstanding = true;
        long posted = System.nanoTime();
        userInterface.execute(() -> arrive(System.nanoTime() - posted));
      }
      LockSupport.parkNanos(period);
    }
  }

  private synchronized void arrive(long waited) {
    for (long wait = waited; wait > 0; wait -= period) {
      milliseconds.add(wait / 1e6);
    }
    outstanding = false;
  }
}
