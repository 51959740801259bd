package dev.cmimh.model.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointProcessTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9})
  void killingAProcessThatWritesLeavesAWholeCheckpoint(int written) throws Exception {
    Path file = folder.resolve(CheckpointFile.NAME);
    Process writer = start(file);
    long said = 0;
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
      while (said < written) {
        said = Long.parseLong(output.readLine());
      }
      // By its handle: the process itself would close the stream that is read on.
      writer.toHandle().destroyForcibly();
    } finally {
      writer.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    Checkpoint left = new CheckpointFile().read(file);

    assertThat(left.trainer().steps()).isGreaterThanOrEqualTo(said);
    assertThat(left.trainer().parameters())
        .containsExactly(
            CheckpointWritingProcess.checkpoint(left.trainer().steps()).trainer().parameters());
  }

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CheckpointWritingProcess.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
