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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTrainingTest {

  private static final int EPOCHS = 6;
  private static final List<String> OPTIONS =
      List.of("--bits", "16", "--batch", "4", "--seed", "9", "--epochs", "" + EPOCHS);

  @TempDir private Path folder;

  @Test
  void aKilledTrainingGoesOnAsIfItHadNeverBeenBroken() throws Exception {
    Path data = folder.resolve("pairs");
    Path home = folder.resolve("home");
    ColouredPairs.write(data);
    killAfterTwoEpochs(home, data);
    String killed = onlyRun(home, RunState.STOPPED);
    assertThat(checkpoint(home, killed).trainer().steps()).isLessThan(8L * EPOCHS);

    CommandRun resumed =
        CommandRun.of(home, "train", "--resume", "latest", "--threads", "1", "--json");
    CommandRun unbroken =
        CommandRun.training(folder.resolve("other"), data, OPTIONS.toArray(String[]::new));

    assertThat(resumed.exitCode()).isZero();
    assertThat(resumed.run()).isEqualTo(killed);
    assertThat(onlyRun(home, RunState.FINISHED)).isEqualTo(killed);
    Checkpoint end = checkpoint(home, killed);
    Checkpoint unbrokenEnd = checkpoint(folder.resolve("other"), unbroken.run());
    assertThat(end.trainer().steps()).isEqualTo(8L * EPOCHS);
    assertThat(end.trainer().parameters()).isEqualTo(unbrokenEnd.trainer().parameters());
    assertThat(resumed.jsonWith("task")).isEqualTo(unbroken.jsonWith("task"));
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      assertThat(store.epochReports(killed)).hasSize(EPOCHS);
      assertThat(store.stepReports(killed)).hasSize(8 * EPOCHS);
    }
  }

  private void killAfterTwoEpochs(Path home, Path data) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("train", "--data", data.toString(), "--threads", "1", "--json"));
    arguments.addAll(OPTIONS);
    List<String> command = CommandProcess.command(List.of("-Xmx1g"), arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put(ExplorerHome.VARIABLE, home.toString());
    Process process = builder.start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      readUntil(said, "\"epoch\":2");
    } finally {
      process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
  }

  private static void readUntil(BufferedReader said, String wanted) throws IOException {
    String line = "";
    while (!line.contains(wanted)) {
      line = said.readLine();
      assertThat(line).as("the process ended before it said " + wanted).isNotNull();
    }
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
