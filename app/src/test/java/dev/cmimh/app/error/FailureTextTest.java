package dev.cmimh.app.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.app.notice.Notice;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.run.StorageException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FailureTextTest {

  private final FailureText text = new FailureText(Texts.shipped());

  @Test
  void aKnownFailureSpeaksForItselfInAFullSentence() {
    assertThat(text.sentence(new CompletionException(new IOException("The table has no column"))))
        .isEqualTo("The table has no column.");
  }

  @Test
  void anUnforeseenOneSaysWhatIsKeptAndWhatToDo() {
    assertThat(text.sentence(new NullPointerException("Cannot invoke \"x\"")))
        .contains("Runs and checkpoints on disk are kept")
        .contains("Copy the details")
        .doesNotContain("Cannot invoke");
  }

  @Test
  void aFullDiskSaysWhatToDo() {
    StorageException full =
        new StorageException(
            "window.json cannot be written", new IOException("No space left on device"));

    assertThat(text.sentence(full))
        .isEqualTo(
            "window.json cannot be written. The disk is full. What was saved before is kept."
                + " Free some space and go on.");
  }

  @Test
  void lackOfMemorySaysWhatToDo() {
    assertThat(text.sentence(new OutOfMemoryError())).contains("fewer bits or a smaller batch");
  }

  @Test
  void theStackIsInTheDetailsOnly() {
    Notice notice = text.notice(new NullPointerException("lost"));

    assertThat(notice.text()).doesNotContain("\tat ");
    assertThat(notice.details()).contains("lost").contains("\tat ");
  }
}
