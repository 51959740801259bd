package dev.cmimh.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.support.FxThread;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class StallProbeTest {

  private static final long PERIOD = 5_000_000;
  private static final double PERIOD_MILLISECONDS = 5;

  @Test
  void neverPostsBeforeTheLastPostHasRun() throws InterruptedException {
    BlockingQueue<Runnable> posted = new ArrayBlockingQueue<>(100);
    try (StallProbe probe = StallProbe.on(posted::add, PERIOD)) {
      Runnable first = posted.poll(30, TimeUnit.SECONDS);
      assertThat(first).isNotNull();
      assertThat(posted.poll(20 * PERIOD, TimeUnit.NANOSECONDS)).isNull();

      first.run();

      assertThat(posted.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(probe.waits()).isNotEmpty();
    }
  }

  @Test
  void everyTickOfAStallCounts() throws InterruptedException {
    BlockingQueue<Runnable> posted = new ArrayBlockingQueue<>(100);
    try (StallProbe probe = StallProbe.on(posted::add, PERIOD)) {
      Runnable first = posted.poll(30, TimeUnit.SECONDS);
      long blocked = System.nanoTime() + 20 * PERIOD;
      LockSupport.parkNanos(20 * PERIOD);
      while (System.nanoTime() < blocked) {
        LockSupport.parkNanos(PERIOD);
      }
      first.run();

      List<Double> waits = probe.waits();
      double longest = waits.getFirst();
      assertThat(longest).isGreaterThanOrEqualTo(20 * PERIOD_MILLISECONDS);
      assertThat(waits).hasSize((int) Math.ceil(longest / PERIOD_MILLISECONDS));
      assertThat(waits.get(1)).isEqualTo(longest - PERIOD_MILLISECONDS);
    }
  }

  @Test
  void blockedThreadOfTheWindowIsSeen() {
    FxThread.start();
    try (StallProbe probe = StallProbe.on(Platform::runLater, PERIOD)) {
      FxThread.waitUntil("some posts", () -> probe.waits().size() > 20);

      FxThread.run(() -> keepBusy(400_000_000));

      FxThread.waitUntil(
          "the stall to be counted", () -> probe.waits().stream().anyMatch(wait -> wait > 350));
      assertThat(probe.waits()).filteredOn(wait -> wait > 100).hasSizeGreaterThan(50);
    }
  }

  private static void keepBusy(long nanoseconds) {
    long end = System.nanoTime() + nanoseconds;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
