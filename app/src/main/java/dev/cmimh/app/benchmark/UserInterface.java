package dev.cmimh.app.benchmark;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The user interface's thread, as it is seen from the thread that measures. */
final class UserInterface {

  private final Duration patience;

  /**
   * @param patience how long to wait for anything before giving up
   */
  UserInterface(Duration patience) {
    this.patience = patience;
  }

  /** Makes something on the user interface's thread and waits for it. */
  <T> T call(String what, Callable<T> work) throws InterruptedException {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> complete(result, work));
    return await(what, result);
  }

  /** Does something on the user interface's thread and waits for its end. */
  void run(String what, Runnable work) throws InterruptedException {
    call(
        what,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Waits until a frame has been drawn in which a condition holds, which is looked at when a pulse
   * begins: that pulse draws it, and the second one after finds it drawn. So the moment told is up
   * to two pulses (33 ms) late, never early.
   *
   * @param what is waited for, in words
   * @return the moment, as {@link System#nanoTime()} tells it
   */
  long whenDrawn(String what, BooleanSupplier condition) throws InterruptedException {
    CompletableFuture<Long> drawn = new CompletableFuture<>();
    FrameWatch watch = call(what, () -> FrameWatch.begin(condition, drawn));
    try {
      return await(what, drawn);
    } finally {
      Platform.runLater(watch::stop);
    }
  }

  private <T> T await(String what, CompletableFuture<T> result) throws InterruptedException {
    try {
      return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "The window cannot be measured: for %d s it was waited for %s."
              .formatted(patience.toSeconds(), what),
          e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "The window cannot be measured: %s failed: %s".formatted(what, e.getCause()), e);
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
    try {
      result.complete(work.call());
    } catch (Exception | LinkageError e) {
      result.completeExceptionally(e);
    }
  }

  /** Looks at the condition at every pulse. */
  private static final class FrameWatch extends AnimationTimer {

    private static final int PULSES_UNTIL_DRAWN = 2;

    private final BooleanSupplier condition;
    private final CompletableFuture<Long> drawn;
    private int pulses;

    private FrameWatch(BooleanSupplier condition, CompletableFuture<Long> drawn) {
      this.condition = condition;
      this.drawn = drawn;
    }

    static FrameWatch begin(BooleanSupplier condition, CompletableFuture<Long> drawn) {
      FrameWatch watch = new FrameWatch(condition, drawn);
      watch.start();
      return watch;
    }

    @Override
    public void handle(long pulse) {
      try {
        pulses = condition.getAsBoolean() ? pulses + 1 : 0;
      } catch (RuntimeException e) {
        drawn.completeExceptionally(e);
      }
      if (pulses > PULSES_UNTIL_DRAWN) {
        drawn.complete(System.nanoTime());
      }
    }
  }
}
