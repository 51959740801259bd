package dev.cmimh.model.trial;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How fast epochs are trained by all workers together, while any is at work. */
final class SweepPace {

  private final LongSupplier nanoseconds;
  private long epochs;
  private long worked;
  private long since;
  private boolean working;

  /**
   * @param nanoseconds a clock such as {@link System#nanoTime}
   */
  SweepPace(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  void trained() {
    epochs++;
  }

  /** Says whether any trial is at work from now on. */
  void working(boolean now) {
    worked = time();
    since = nanoseconds.getAsLong();
    working = now;
  }

  /** How long some epochs will take at the pace so far; empty before the first one. */
  Optional<Duration> left(long remaining) {
    return epochs == 0 || remaining == 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(Math.round((double) time() / epochs * remaining)));
  }

  private long time() {
    return working ? worked + nanoseconds.getAsLong() - since : worked;
  }
}
