package dev.cmimh.model.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.workbench.ColouredPairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the command line does where the disk or the memory is full. */
class ShortOfResourcesTest {

  private static final List<String> OPTIONS =
      List.of("--bits", "16", "--batch", "8", "--epochs", "2");

  @TempDir private Path folder;

  /**
   * The shell lets no file grow beyond 4 MB (8 MB where it counts in other blocks): data base and
   * features fit, a checkpoint does not.
   */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aCheckpointThatTheDiskDoesNotHoldIsToldAndEarlierRunsStay() throws Exception {
    Path home = folder.resolve("home");
    Path data = folder.resolve("pairs");
    ColouredPairs.write(data);
    String earlier = CommandRun.training(home, data, OPTIONS.toArray(String[]::new)).run();
    byte[] checkpoint = Files.readAllBytes(checkpoint(home, earlier));
    assertThat(checkpoint).hasSizeGreaterThan(8 << 20);
    List<String> arguments = new ArrayList<>(List.of("train", "--data", data.toString()));
    arguments.addAll(OPTIONS);

    CommandRun refused =
        inShell(home, "ulimit -f 8192; exec \"$@\"", List.of("-XX:-UsePerfData"), arguments);

    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.TRAINING_FAILED);
    assertThat(refused.err())
        .contains("Training ended: ", CheckpointFile.NAME + " cannot be written: ")
        .doesNotContain("Exception", "\tat ");
    try (RunStore store = RunStore.open(new ExplorerHome(home))) {
      assertThat(store.list()).extracting(Run::id).contains(earlier).hasSize(2);
      assertThat(store.list())
          .filteredOn(run -> !run.id().equals(earlier))
          .singleElement()
          .satisfies(
              run -> {
                assertThat(run.state()).isEqualTo(RunState.FAILED);
                assertThat(store.stepReports(run.id())).isNotEmpty();
              });
    }
    assertThat(checkpoint(home, earlier)).hasBinaryContent(checkpoint);
    assertThat(CommandRun.of(home, "search", "--run", earlier, "--text", "red").exitCode())
        .isZero();
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void tooLittleMemoryIsToldInASentence() throws Exception {
    CommandRun refused =
        inShell(
            folder.resolve("home"), "exec \"$@\"", List.of("-Xmx40m"), List.of("bench", "train"));

    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err())
        .contains("cmimh: This needs more memory than the program may use.")
        .doesNotContain("OutOfMemoryError", "\tat ");
  }

  private CommandRun inShell(Path home, String script, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    command.addAll(CommandProcess.command(options, arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put(ExplorerHome.VARIABLE, home.toString());
    Process process = builder.start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new CommandRun(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static Path checkpoint(Path home, String run) {
    return new ExplorerHome(home).runFolder(run).resolve(CheckpointFile.NAME);
  }
}
