package dev.cmimh.app.error;

import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.task.Background;
import dev.cmimh.model.failure.FailureFile;
import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Shows what no other part of the program has caught, and keeps it in a file. One that happens at
 * every frame would bury the window: after one was told, others are silent for a while.
 */
public final class UncaughtFailures implements UncaughtExceptionHandler {

  private static final long SILENCE = Duration.ofSeconds(5).toNanos();

  private final FailureText text;
  private final FailureFile file;
  private final Notices notices;
  private final Background background;
  private final LongSupplier nanoseconds;
  private boolean hasTold;
  private long lastTold;

  public UncaughtFailures(
      FailureText text, FailureFile file, Notices notices, Background background) {
    this(text, file, notices, background, System::nanoTime);
  }

  UncaughtFailures(
      FailureText text,
      FailureFile file,
      Notices notices,
      Background background,
      LongSupplier nanoseconds) {
    this.text = text;
    this.file = file;
    this.notices = notices;
    this.background = background;
    this.nanoseconds = nanoseconds;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    if (mayTell()) {
      var _ = background.run(_ -> file.write(failure), _ -> {}, _ -> {});
      background.tell(() -> notices.post(text.notice(failure)));
    }
  }

  private synchronized boolean mayTell() {
    long now = nanoseconds.getAsLong();
    if (hasTold && now - lastTold < SILENCE) {
      return false;
    }
    hasTold = true;
    lastTold = now;
    return true;
  }
}
