package dev.cmimh.app.tune;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What can be undone and done again. Changes of one thing in quick succession, such as the drag of
 * a slider, are undone together.
 *
 * @param <T> the whole state, immutable
 */
final class History<T> {

  static final Duration TOGETHER = Duration.ofSeconds(1);
  private static final int MOST = 200;

  private final Deque<T> before = new ArrayDeque<>();
  private final Deque<T> after = new ArrayDeque<>();
  private String lastThing = "";
  private long lastTime;

  /**
   * Remembers the state before a change.
   *
   * @param thing what is changed; changes of nothing in particular (empty) are never joined
   * @param milliseconds now, on any clock that does not go back
   */
  void record(String thing, T state, long milliseconds) {
    boolean joined =
        !thing.isEmpty()
            && thing.equals(lastThing)
            && milliseconds - lastTime < TOGETHER.toMillis()
            && after.isEmpty();
    if (!joined) {
      before.push(state);
      if (before.size() > MOST) {
        before.removeLast();
      }
    }
    after.clear();
    lastThing = thing;
    lastTime = milliseconds;
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean canRedo() {
    return !after.isEmpty();
  }

  /** The state before the last change, given the present one. */
  Optional<T> undo(T present) {
    return move(before, after, present);
  }

  /** The state that was last undone, given the present one. */
  Optional<T> redo(T present) {
    return move(after, before, present);
  }

  private Optional<T> move(Deque<T> from, Deque<T> to, T present) {
    lastThing = "";
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(present);
    return Optional.of(from.pop());
  }
}
