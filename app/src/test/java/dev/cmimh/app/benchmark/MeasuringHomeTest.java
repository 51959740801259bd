package dev.cmimh.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.run.ExplorerHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringHomeTest {

  @TempDir private Path folder;

  @Test
  void featuresAreTakenOverAndNothingElse() throws IOException {
    ExplorerHome own = new ExplorerHome(folder);
    Files.createDirectories(own.features().resolve("key"));
    Files.writeString(own.features().resolve("key").resolve("images.npy"), "features");
    Files.writeString(own.database(), "runs");

    try (MeasuringHome measuring = MeasuringHome.like(own)) {
      assertThat(measuring.home().features().resolve("key").resolve("images.npy"))
          .hasContent("features");
      assertThat(measuring.home().database()).doesNotExist();
      assertThat(measuring.warm()).isTrue();
    }
  }

  @Test
  void aFolderWithoutFeaturesIsNotWarm() throws IOException {
    ExplorerHome own = new ExplorerHome(folder);
    Files.createDirectories(own.features());
    Files.writeString(own.features().resolve("words.npy"), "words");

    try (MeasuringHome measuring = MeasuringHome.like(own)) {
      assertThat(measuring.warm()).isFalse();
    }
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Path measured;
    try (MeasuringHome measuring = MeasuringHome.like(new ExplorerHome(folder))) {
      measured = measuring.home().folder();
      Files.createDirectories(measuring.home().runFolder("1"));
      Files.writeString(measuring.home().runFolder("1").resolve("checkpoint"), "weights");
    }

    assertThat(measured).doesNotExist();
  }
}
