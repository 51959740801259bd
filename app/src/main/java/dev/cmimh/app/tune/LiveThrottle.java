package dev.cmimh.app.tune;

import dev.cmimh.app.task.Delay;
import dev.cmimh.model.training.LiveKnobs;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Lets settings act a few times a second at most while a slider is dragged, since every change is
 * written down and marked in the charts. The first acts at once, the last always acts.
 */
final class LiveThrottle {

  static final Duration BETWEEN = Duration.ofMillis(400);

  private final Consumer<LiveKnobs> acts;
  private final Delay delay;
  private LiveKnobs acting;
  private LiveKnobs newest;
  private boolean waiting;

  LiveThrottle(Consumer<LiveKnobs> acts, Delay delay) {
    this.acts = acts;
    this.delay = delay;
  }

  /** One of many changes, such as while a slider is dragged. */
  void gently(LiveKnobs knobs) {
    newest = knobs;
    if (!waiting) {
      act();
      waiting = true;
      var _ = delay.after(BETWEEN, this::waited);
    }
  }

  /** A change on its own. */
  void now(LiveKnobs knobs) {
    newest = knobs;
    act();
  }

  /** Forgets what has not acted: its run is over. */
  void forget() {
    acting = null;
    newest = null;
  }

  private void waited() {
    waiting = false;
    if (newest != null && !newest.equals(acting)) {
      gently(newest);
    }
  }

  private void act() {
    acting = newest;
    acts.accept(newest);
  }
}
