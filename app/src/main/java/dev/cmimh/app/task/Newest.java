package dev.cmimh.app.task;

import java.util.function.Consumer;

/**
 * Background work of which only the newest counts, such as the search for what is being typed: when
 * new work begins, what is under way is cancelled and what waits is dropped. Used on the user
 * interface's thread.
 */
public final class Newest {

  private final Background background;
  private Cancellation current = new Cancellation();

  public Newest(Background background) {
    this.background = background;
  }

  /** Begins work in the place of the last. */
  public <T> void run(Background.Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    current.cancel();
    current = background.run(work, done, failed);
  }

  /** Forgets the last work. */
  public void cancel() {
    current.cancel();
  }
}
