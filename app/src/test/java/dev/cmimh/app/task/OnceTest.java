package dev.cmimh.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {

  private final AtomicInteger times = new AtomicInteger();

  @Test
  void theWorkIsDoneOnceHoweverManyAsk() throws Exception {
    Once<Integer> once = new Once<>(times::incrementAndGet);

    once.run();

    assertThat(once.call()).isEqualTo(1);
    assertThat(once.call()).isEqualTo(1);
  }

  @Test
  void nothingIsDoneBeforeSomebodyAsks() {
    Once<Integer> _ = new Once<>(times::incrementAndGet);

    assertThat(times).hasValue(0);
  }

  @Test
  void whoAsksWhileItIsDoneWaitsForIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Once<Integer> once =
        new Once<>(
            () -> {
              begun.countDown();
              goOn.await();
              return times.incrementAndGet();
            });
    CompletableFuture<Void> first = CompletableFuture.runAsync(once);
    begun.await();
    CompletableFuture<Integer> second = CompletableFuture.supplyAsync(() -> asked(once));
    goOn.countDown();

    assertThat(second.get()).isEqualTo(1);
    first.get();
    assertThat(times).hasValue(1);
  }

  @Test
  void whatWentWrongHearsWhoAsksAsItWas() {
    Once<Integer> once =
        new Once<>(
            () -> {
              throw new IOException("The disk is gone");
            });
    once.run();

    assertThatThrownBy(once::call).isInstanceOf(IOException.class).hasMessage("The disk is gone");
    assertThatThrownBy(once::call).isInstanceOf(IOException.class);
  }

  private static int asked(Once<Integer> once) {
    try {
      return once.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
