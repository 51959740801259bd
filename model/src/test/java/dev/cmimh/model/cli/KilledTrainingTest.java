package dev.cmimh.model.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.Checkpoint;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.workbench.ColouredPairs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A training that is killed at random moments, again and again. More often than once with {@code
 * -Dcmimh.kills=50}.
 */
class KilledTrainingTest {

  private static final int KILLS = Integer.getInteger("cmimh.kills", 1);
  private static final int EPOCHS = 4 + 8 * KILLS;
  private static final int STEPS_PER_EPOCH = 8;
  private static final int MOST_EPOCHS_BETWEEN_KILLS = 3;
  private static final int MOST_MILLISECONDS = 50;
  private static final Pattern EPOCH = Pattern.compile("\"epoch\":(\\d+)");
  private static final List<String> OPTIONS =
      List.of("--bits", "16", "--batch", "4", "--seed", "9", "--epochs", "" + EPOCHS);

  private final Random moments = new Random(20261125);

  @TempDir private Path folder;

  @Test
  void aKilledTrainingGoesOnAsIfItHadNeverBeenBroken() throws Exception {
    Path data = folder.resolve("pairs");
    Path home = folder.resolve("home");
    ColouredPairs.write(data);
    killAtSomeMoment(home, begin(data));
    String killed = onlyRun(home, RunState.STOPPED);
    for (int kill = 1; kill < KILLS; kill++) {
      killAtSomeMoment(home, List.of("train", "--resume", "latest", "--threads", "1", "--json"));
      assertThat(onlyRun(home, RunState.STOPPED)).isEqualTo(killed);
    }
    assertThat(checkpoint(home, killed).trainer().steps())
        .isLessThan((long) STEPS_PER_EPOCH * EPOCHS);

    CommandRun resumed =
        CommandRun.of(home, "train", "--resume", "latest", "--threads", "1", "--json");
    CommandRun unbroken =
        CommandRun.training(folder.resolve("other"), data, OPTIONS.toArray(String[]::new));

    assertThat(resumed.exitCode()).isZero();
    assertThat(resumed.run()).isEqualTo(killed);
    assertThat(onlyRun(home, RunState.FINISHED)).isEqualTo(killed);
    Checkpoint end = checkpoint(home, killed);
    Checkpoint unbrokenEnd = checkpoint(folder.resolve("other"), unbroken.run());
    assertThat(end.trainer().steps()).isEqualTo((long) STEPS_PER_EPOCH * EPOCHS);
    assertThat(end.trainer().parameters()).isEqualTo(unbrokenEnd.trainer().parameters());
    assertThat(resumed.jsonWith("task")).isEqualTo(unbroken.jsonWith("task"));
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      assertThat(store.epochReports(killed)).hasSize(EPOCHS);
      assertThat(store.stepReports(killed)).hasSize(STEPS_PER_EPOCH * EPOCHS);
    }
  }

  private static List<String> begin(Path data) {
    List<String> arguments =
        new ArrayList<>(List.of("train", "--data", data.toString(), "--threads", "1", "--json"));
    arguments.addAll(OPTIONS);
    return arguments;
  }

  /** Not before an epoch was said: until then there is nothing to go on with. */
  private void killAtSomeMoment(Path home, List<String> arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(CommandProcess.command(List.of("-Xmx1g"), arguments))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put(ExplorerHome.VARIABLE, home.toString());
    Process process = builder.start();
    int said;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      said = readEpochs(lines, 2 + moments.nextInt(MOST_EPOCHS_BETWEEN_KILLS));
      assertThat(process.waitFor(moments.nextInt(MOST_MILLISECONDS), TimeUnit.MILLISECONDS))
          .as("it ended by itself")
          .isFalse();
    } finally {
      process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      assertThat(store.damagedDatabase()).isEmpty();
      assertThat(store.epochReports(store.list().getFirst().id()))
          .as("what was said was stored before")
          .hasSizeGreaterThanOrEqualTo(said);
    }
  }

  /** Reads until so many epochs were told, and returns the number of the last. */
  private static int readEpochs(BufferedReader lines, int count) throws IOException {
    int last = 0;
    for (int told = 0; told < count; ) {
      String line = lines.readLine();
      assertThat(line).as("the process ended before it told of %d epochs", count).isNotNull();
      Matcher epoch = EPOCH.matcher(line);
      if (epoch.find()) {
        last = Integer.parseInt(epoch.group(1));
        told++;
      }
    }
    return last;
  }

  private static String onlyRun(Path home, RunState state) {
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      assertThat(store.list()).singleElement().matches(run -> run.state() == state);
      return store.list().getFirst().id();
    }
  }

  private static Checkpoint checkpoint(Path home, String run) throws IOException {
    Path file = new ExplorerHome(home).runFolder(run).resolve(CheckpointFile.NAME);
    return new CheckpointFile().read(file);
  }
}
