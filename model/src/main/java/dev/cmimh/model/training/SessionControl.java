package dev.cmimh.model.training;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What people want of a session, handed from their threads to its own. A wish is kept until the
 * session's thread asks for it between two steps.
 */
final class SessionControl {

  private enum Wish {
    RUN,
    PAUSE,
    STOP
  }

  /** What the session's thread is to do next. */
  enum Turn {
    STEP,
    WAIT,
    STOP
  }

  private final Queue<LiveKnobs> changes = new ArrayDeque<>();
  private Wish wish = Wish.RUN;
  private int singleSteps;

  synchronized void run() {
    if (wish != Wish.STOP) {
      wish = Wish.RUN;
      singleSteps = 0;
      notifyAll();
    }
  }

  synchronized void pause() {
    if (wish != Wish.STOP) {
      wish = Wish.PAUSE;
      notifyAll();
    }
  }

  synchronized void stepOnce() {
    if (wish != Wish.STOP) {
      wish = Wish.PAUSE;
      singleSteps++;
      notifyAll();
    }
  }

  synchronized void stop() {
    wish = Wish.STOP;
    notifyAll();
  }

  synchronized void change(LiveKnobs knobs) {
    changes.add(knobs);
  }

  /** The oldest change that has not acted yet, or null. */
  synchronized LiveKnobs nextChange() {
    return changes.poll();
  }

  /** What to do now; a single step that was asked for is thereby taken. */
  synchronized Turn turn() {
    if (wish == Wish.STOP) {
      return Turn.STOP;
    }
    if (wish == Wish.RUN) {
      return Turn.STEP;
    }
    if (singleSteps > 0) {
      singleSteps--;
      return Turn.STEP;
    }
    return Turn.WAIT;
  }

  /** Waits until there is something else to do than to wait. */
  synchronized void awaitWish() throws InterruptedException {
    while (wish == Wish.PAUSE && singleSteps == 0) {
      wait();
    }
  }
}
