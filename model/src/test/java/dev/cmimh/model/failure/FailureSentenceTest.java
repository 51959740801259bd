package dev.cmimh.model.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureSentenceTest {

  @Test
  void aKnownFailureSpeaksForItself() {
    assertThat(FailureSentence.of(new IOException("The disk is full.")))
        .contains("The disk is full.");
  }

  @Test
  void aMissingFileIsNamedWithWhatToDo() {
    assertThat(FailureSentence.of(new UncheckedIOException(new NoSuchFileException("pairs.csv"))))
        .contains("pairs.csv does not exist: check the name.");
  }

  @Test
  void anUnforeseenFailureHasNoSentence() {
    assertThat(FailureSentence.of(new NullPointerException("x"))).isEmpty();
    assertThat(FailureSentence.of(new IllegalStateException())).isEmpty();
  }
}
