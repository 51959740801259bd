package dev.cmimh.app.task;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does something a little later, on the user interface's thread. */
@FunctionalInterface
public interface Delay {

  /**
   * @return what takes it back
   */
  Cancellation after(Duration wait, Runnable action);

  /** By the clock. */
  static Delay byClock(Background background) {
    return (wait, action) -> {
      Cancellation cancellation = new Cancellation();
      CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
          .execute(
              () ->
                  background.tell(
                      () -> {
                        if (!cancellation.isCancelled()) {
                          action.run();
                        }
                      }));
      return cancellation;
    };
  }
}
