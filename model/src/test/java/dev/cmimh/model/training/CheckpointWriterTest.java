package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointWriterTest {

  @TempDir private Path folder;

  @Test
  void whatWasBegunIsOnTheDiskAfterWaiting() throws IOException {
    Path file = folder.resolve(CheckpointFile.NAME);
    try (CheckpointWriter writer = new CheckpointWriter(file)) {
      writer.begin(SmallCheckpoints.of(3, SmallCheckpoints.ADAM));
      writer.await();

      assertThat(new CheckpointFile().read(file).trainer().steps()).isEqualTo(3);
    }
  }

  @Test
  void checkpointsReplaceEachOtherInTheirOrderAndClosingWaits() throws IOException {
    Path file = folder.resolve(CheckpointFile.NAME);
    try (CheckpointWriter writer = new CheckpointWriter(file)) {
      for (int step = 1; step <= 20; step++) {
        writer.begin(SmallCheckpoints.of(step, SmallCheckpoints.ADAM));
      }
    }

    assertThat(new CheckpointFile().read(file).trainer().steps()).isEqualTo(20);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFailureIsToldByTheNextBeginningOnce() throws IOException {
    Path file = folder.resolve("missing").resolve(CheckpointFile.NAME);
    try (CheckpointWriter writer = new CheckpointWriter(file)) {
      Checkpoint checkpoint = SmallCheckpoints.of(3, SmallCheckpoints.ADAM);
      writer.begin(checkpoint);

      assertThatThrownBy(() -> writer.begin(checkpoint))
          .isInstanceOf(IOException.class)
          .hasMessage(file + " cannot be written: there is no such file or folder");
      assertThatCode(writer::await).doesNotThrowAnyException();
    }
  }

  @Test
  void aFailureThatNobodyAskedForIsToldWhenClosing() {
    Path file = folder.resolve("missing").resolve(CheckpointFile.NAME);
    CheckpointWriter writer = new CheckpointWriter(file);

    assertThatThrownBy(
            () -> {
              try (writer) {
                writer.begin(SmallCheckpoints.of(3, SmallCheckpoints.ADAM));
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }
}
