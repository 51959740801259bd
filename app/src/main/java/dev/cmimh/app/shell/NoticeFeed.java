package dev.cmimh.app.shell;

import dev.cmimh.app.desk.RunProgress;
import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.desk.Workspace;
import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.notice.Notices;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.training.TrainingState;
import javafx.beans.value.ObservableValue;

/** Turns what workspace and desk have to say into notices, and begins with the hint what to try. */
final class NoticeFeed {

  private static final String HINT_CLOSED = "hint.first-start.closed";

  private final Notices notices;
  private final FailureText failureText;
  private final Memory memory;
  private final Texts texts;

  NoticeFeed(Notices notices, FailureText failureText, Memory memory, Texts texts) {
    this.notices = notices;
    this.failureText = failureText;
    this.memory = memory;
    this.texts = texts;
  }

  void listenTo(Workspace workspace, TrainingDesk desk) {
    workspace.notice().addListener((_, _, sentence) -> tell(sentence));
    tellFailures(workspace.failure());
    tellFailures(desk.failure());
    desk.progress().addListener((_, before, now) -> tellEnd(before, now));
  }

  /** What to try first, until the person has closed it once. */
  void hint() {
    if (!memory.isSet(HINT_CLOSED)) {
      notices.post(
          Notice.of(Notice.Kind.HINT, texts.get("notice.hint"))
              .whenDismissed(() -> memory.put(HINT_CLOSED, "true")));
    }
  }

  private void tell(String sentence) {
    if (!sentence.isEmpty()) {
      notices.post(Notice.Kind.WARNING, sentence);
    }
  }

  private void tellFailures(ObservableValue<Throwable> failures) {
    failures.addListener(
        (_, _, failure) -> {
          if (failure != null) {
            notices.post(failureText.notice(failure));
          }
        });
  }

  private void tellEnd(RunProgress before, RunProgress now) {
    if (now.state() == TrainingState.FAILED && before.state() != TrainingState.FAILED) {
      notices.post(
          Notice.Kind.FAILURE,
          now.message().isEmpty() ? texts.get("status.failed") : now.message());
    }
  }
}
