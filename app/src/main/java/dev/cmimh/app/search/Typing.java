package dev.cmimh.app.search;

import dev.cmimh.app.task.Cancellation;
import dev.cmimh.app.task.Delay;
import java.time.Duration;

/** Tells when words that are typed are asked for, and when they count as typed to their end. */
final class Typing {

  /** Letters that come at once, as of words that were pasted or completed, are one query. */
  private static final Duration LETTERS = Duration.ofMillis(5);

  private static final Duration PAUSE = Duration.ofMillis(600);

  private final Delay delay;
  private Cancellation asking = new Cancellation();
  private Cancellation ending = new Cancellation();
  private boolean ended;

  Typing(Delay delay) {
    this.delay = delay;
  }

  /** Asks for what has been typed unless another letter comes at once. */
  void letter(Runnable ask) {
    cancel();
    asking = delay.after(LETTERS, ask);
  }

  /**
   * No letter is left. Most often others come at once, and the last answer stays for them: to show
   * all pictures in between would be a flicker.
   */
  void emptied(Runnable ask) {
    cancel();
    asking = delay.after(PAUSE, ask);
  }

  /**
   * A query is asked.
   *
   * @param whole whether it was chosen or confirmed, so that no letter is to come
   */
  void asked(boolean whole) {
    cancel();
    ended = whole;
  }

  /** Whether no letter is expected to come: a word that nobody knows is most often half a word. */
  boolean hasEnded() {
    return ended;
  }

  /** Does something once no letter has come for a while. */
  void onEnd(Runnable work) {
    ending.cancel();
    ending =
        delay.after(
            PAUSE,
            () -> {
              ended = true;
              work.run();
            });
  }

  private void cancel() {
    asking.cancel();
    ending.cancel();
  }
}
