package dev.cmimh.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "codes.npy: Disk quota exceeded",
        "There is not enough space on the disk",
        "[SQLITE_FULL] Insertion failed because database is full"
      })
  void isToldByTheWordsOfTheSystem(String words) {
    assertThat(FullDisk.causes(new IOException(words))).isTrue();
  }

  @Test
  void isFoundBehindOtherFailures() {
    IOException full = new IOException("No space left on device");

    assertThat(FullDisk.causes(new UncheckedIOException("It cannot be written", full))).isTrue();
  }

  @Test
  void otherFailuresAreNotTakenForIt() {
    assertThat(FullDisk.causes(new IOException("Permission denied"))).isFalse();
    assertThat(FullDisk.causes(new IOException())).isFalse();
  }
}
