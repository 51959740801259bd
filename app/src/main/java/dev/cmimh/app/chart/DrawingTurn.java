package dev.cmimh.app.chart;

import dev.cmimh.app.task.Background;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Draws in the background, one drawing at a time: who asks while one is under way is heard when it
 * is done, once, however often it was asked. Used on the user interface's thread.
 */
final class DrawingTurn {

  private final Background background;
  private boolean busy;
  private boolean stale;

  DrawingTurn(Background background) {
    this.background = background;
  }

  /**
   * Draws now, or lets the asker ask again when the drawing under way is done.
   *
   * @param drawing makes a picture, off the user interface's thread
   * @param shown gets it
   * @param failed hears why there is none
   * @param again asks anew
   */
  <T> void take(
      Supplier<T> drawing, Consumer<T> shown, Consumer<Throwable> failed, Runnable again) {
    stale = busy;
    if (busy) {
      return;
    }
    busy = true;
    var _ =
        background.run(
            _ -> drawing.get(),
            picture -> {
              busy = false;
              shown.accept(picture);
              if (stale) {
                again.run();
              }
            },
            cause -> {
              busy = false;
              failed.accept(cause);
            });
  }
}
