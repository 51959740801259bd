package dev.cmimh.model.hashing.cmimh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TrainerMemoryTest {

  private static final long PAGE = 4096;

  /** A leak of the smallest weight matrix, 4 KB a step, would be 6 MB. */
  private static final long MOST_GROWTH = 4L << 20;

  @Test
  void twoThousandStepsLeaveArraysAndMemoryAsTheyWere() throws Exception {
    List<long[]> said = run(2_000);

    assertThat(said).hasSize(4);
    long[] early = said.getFirst();
    long[] late = said.getLast();
    assertThat(late[0]).as("arrays that live").isEqualTo(early[0]);
    assertThat((late[1] - early[1]) * PAGE).as("growth, bytes").isLessThan(MOST_GROWTH);
  }

  private static List<long[]> run(int steps) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Xms96m",
                "-Xmx96m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SteppingProcess.class.getName(),
                String.valueOf(steps))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      return output
          .lines()
          .map(line -> line.split(" "))
          .map(words -> new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])})
          .toList();
    } finally {
      process.waitFor(60, TimeUnit.SECONDS);
    }
  }
}
