package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenOffTest {

  private final IOException full =
      new IOException(
          "checkpoint.safetensors cannot be written: the disk is full",
          new IOException("No space left on device"));

  @TempDir private Path folder;

  @Test
  void aFullDiskIsToBeGivenSpaceBeforeTheRunIsResumed() throws IOException {
    Path kept = Files.createFile(folder.resolve(CheckpointFile.NAME));

    assertThat(new BrokenOff(kept).byUnwritten(full))
        .isEqualTo(
            "Training ended: checkpoint.safetensors cannot be written: the disk is full. The last"
                + " checkpoint is kept. Free some space on that disk, then resume the run.");
  }

  @Test
  void whereNoCheckpointWasWrittenThereIsNoneToResumeFrom() {
    assertThat(new BrokenOff(folder.resolve(CheckpointFile.NAME)).byUnwritten(full))
        .endsWith(
            "There is no earlier checkpoint. Free some space on that disk, then train again.");
  }

  @Test
  void anotherRefusalLeadsToTheFolder() {
    assertThat(
            new BrokenOff(folder.resolve(CheckpointFile.NAME))
                .byUnwritten(new IOException("It cannot be written: the rights are missing.")))
        .startsWith("Training ended: It cannot be written: the rights are missing. There is no ")
        .endsWith("Check that folder, then train again.");
  }

  @Test
  void aSentenceOfItsOwnKeepsOneFullStop() {
    assertThat(new BrokenOff(folder).by(new IllegalStateException("The labels are gone.")))
        .isEqualTo(
            "Training ended by a failure: The labels are gone. The last checkpoint is kept.");
  }

  @Test
  void aFailureWithoutWordsIsNamedByItsKind() {
    assertThat(new BrokenOff(folder).by(new IllegalStateException()))
        .startsWith("Training ended by a failure: IllegalStateException. ");
  }
}
