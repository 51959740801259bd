package dev.cmimh.app.shell;

import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;

/**
 * Ends the program without losing a run: one that trains is stopped at its next step, its
 * checkpoint written, and only then is the window gone. It draws and answers all the while.
 */
final class WindowClosing {

  private final TrainingDesk desk;
  private final InterruptedRun interrupted;
  private final Notices notices;
  private final Background background;
  private final Texts texts;
  private final Runnable close;
  private boolean asked;
  private boolean closed;

  /**
   * @param close has the window gone
   */
  WindowClosing(
      TrainingDesk desk,
      InterruptedRun interrupted,
      Notices notices,
      Background background,
      Texts texts,
      Runnable close) {
    this.desk = desk;
    this.interrupted = interrupted;
    this.notices = notices;
    this.background = background;
    this.texts = texts;
    this.close = close;
  }

  /** The person wants to close the window; asked again, nothing more happens. */
  void request() {
    if (asked) {
      return;
    }
    asked = true;
    if (!desk.isActive()) {
      closeOnce();
      return;
    }
    interrupted.keepForNextStart();
    notices.post(Notice.Kind.INFORMATION, closing());
    // A run that is just being prepared has no session to be stopped yet: ask until it has ended.
    desk.progress().addListener((_, _, _) -> stopOrClose());
    stopOrClose();
  }

  private String closing() {
    return switch (desk.progress().get()) {
      case TrainingProgress _ -> texts.get("notice.closing");
      case FittingProgress _ -> texts.get("notice.closing.fitting");
    };
  }

  private void stopOrClose() {
    if (desk.isActive()) {
      desk.stop();
    } else {
      var _ =
          background.run(
              _ -> {
                desk.stopAndWait();
                return true;
              },
              _ -> closeOnce(),
              _ -> closeOnce());
    }
  }

  private void closeOnce() {
    if (!closed) {
      closed = true;
      close.run();
    }
  }
}
