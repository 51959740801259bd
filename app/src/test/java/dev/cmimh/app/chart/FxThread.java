package dev.cmimh.app.chart;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Work on the thread of JavaFX, for tests. */
final class FxThread {

  private static final int PULSES_TO_SETTLE = 40;
  private static final int SECONDS = 60;

  private FxThread() {}

  static void run(Runnable work) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            work.run();
            done.complete(null);
          } catch (Throwable e) {
            done.completeExceptionally(e);
          }
        });
    done.get(SECONDS, TimeUnit.SECONDS);
  }

  /** Waits, pulse by pulse, until something holds. */
  static void await(BooleanSupplier condition) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              stop();
              done.complete(null);
            }
          }
        };
    Platform.runLater(timer::start);
    done.get(SECONDS, TimeUnit.SECONDS);
  }

  /** Waits some pulses, so that pictures that were asked for are on show. */
  static void settle() throws Exception {
    int[] pulses = {0};
    await(() -> ++pulses[0] > PULSES_TO_SETTLE);
  }
}
