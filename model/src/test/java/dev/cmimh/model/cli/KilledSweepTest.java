package dev.cmimh.model.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.run.ExplorerHome;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.TrialState;
import dev.cmimh.model.workbench.ColouredPairs;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sweep that is killed at random moments, again and again. More than a few times with {@code
 * -Dcmimh.kills=50}.
 */
class KilledSweepTest {

  private static final int KILLS = Integer.getInteger("cmimh.kills", 5);
  private static final int MOST_MILLISECONDS = 2_500;

  /** A worker notices when it comes to the processor, which it leaves to all others. */
  private static final int SECONDS_TO_END = 60;

  private final Random moments = new Random(20261125);

  @TempDir private Path folder;
  private Path home;
  private Path data;

  @BeforeEach
  void makeData() throws Exception {
    home = folder.resolve("home");
    data = folder.resolve("pairs");
    ColouredPairs.write(data);
  }

  @Test
  void aKilledSweepLosesAndRepeatsNoFinishedTrialAndLeavesNoProcessBehind() throws Exception {
    List<SweptTrial> finished = new ArrayList<>();
    int sweeps = 1;
    for (int kill = 0; kill < KILLS; kill++) {
      killAtSomeMoment(finished.isEmpty() && kill == 0 ? begin(sweeps) : resume());
      Sweep sweep = stored();
      assertThat(sweep.trials()).as("what was finished before").containsAll(finished);
      if (sweep.isOver()) {
        checkEnd(sweep);
        finished.clear();
        sweeps++;
        killAtSomeMoment(begin(sweeps));
        sweep = stored();
      }
      finished = new ArrayList<>(sweep.in(TrialState.FINISHED));
      assertThat(integrity()).isEqualTo("ok");
    }

    Process last = start(resume());
    assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();

    assertThat(last.exitValue()).isZero();
    assertThat(stored().trials()).containsAll(finished);
    checkEnd(stored());
    assertThat(integrity()).isEqualTo("ok");
  }

  /** Every trial is finished by a run of its own, and no run was finished besides. */
  private void checkEnd(Sweep sweep) {
    assertThat(sweep.in(TrialState.FINISHED)).hasSize(sweep.trials().size());
    try (RunStore store = open()) {
      List<String> finishedRuns =
          store.list().stream()
              .filter(run -> run.state() == RunState.FINISHED)
              .filter(run -> run.description().name().contains(sweep.id()))
              .map(Run::id)
              .toList();
      assertThat(sweep.trials().stream().map(trial -> trial.run().orElseThrow()))
          .containsExactlyInAnyOrderElementsOf(finishedRuns);
      for (String run : finishedRuns) {
        assertThat(store.epochReports(run)).hasSize(2);
        assertThat(store.stepReports(run)).hasSize(8);
      }
    }
  }

  private List<String> begin(int seed) {
    return List.of(
        "--data",
        data.toString(),
        "--grid",
        "0.1,0.3,1",
        "--seeds",
        "" + seed,
        "--epochs",
        "2",
        "--bits",
        "8",
        "--batch",
        "8",
        "--workers",
        "2",
        "--json");
  }

  private static List<String> resume() {
    return List.of("--resume", "latest", "--workers", "2", "--json");
  }

  private Process start(List<String> arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of("sweep"));
    words.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(CommandProcess.command(List.of("-Xmx512m"), words))
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put(ExplorerHome.VARIABLE, home.toString());
    return builder.start();
  }

  /** The moment is counted from when the sweep is stored; before, there is nothing to lose. */
  private void killAtSomeMoment(List<String> arguments) throws Exception {
    Process sweep = start(arguments);
    List<ProcessHandle> workers = List.of();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(sweep.getInputStream(), UTF_8))) {
      assertThat(said.readLine()).contains("\"event\":\"sweep\"");
      boolean ended = sweep.waitFor(moments.nextInt(MOST_MILLISECONDS), TimeUnit.MILLISECONDS);
      workers = sweep.descendants().toList();
      assertThat(ended && sweep.exitValue() != 0).isFalse();
    } finally {
      sweep.toHandle().destroyForcibly();
      assertThat(sweep.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).isTrue();
    }
    for (ProcessHandle worker : workers) {
      assertThat(worker.onExit())
          .as("the worker %d ends: %s", worker.pid(), worker.info())
          .succeedsWithin(SECONDS_TO_END, TimeUnit.SECONDS);
    }
  }

  private Sweep stored() {
    try (RunStore store = open()) {
      return store.sweeps().find("latest");
    }
  }

  private RunStore open() {
    RunStore store = RunStore.open(new ExplorerHome(home));
    assertThat(store.damagedDatabase()).isEmpty();
    return store;
  }

  private String integrity() throws Exception {
    String url = "jdbc:sqlite:" + new ExplorerHome(home).database();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
      result.next();
      return result.getString(1);
    }
  }
}
