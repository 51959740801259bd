package dev.cmimh.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.task.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Threads that work in the background of a test and end before its folder is removed: one that
 * still reads the store would leave files of the data base behind.
 */
public final class Workers {

  private final List<ExecutorService> pools = new ArrayList<>();

  /**
   * @param threads how many
   */
  public Background background(int threads, Executor userInterface) {
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    pools.add(pool);
    return new Background(pool, userInterface);
  }

  /** Waits for what is under way: close first what cancels it. */
  public void close() throws InterruptedException {
    for (ExecutorService pool : pools) {
      pool.shutdown();
      assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).as("the work ends").isTrue();
    }
  }
}
