package dev.cmimh.model.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens where several processes or threads have the store open, or one of them is killed.
 */
class RunStoreProcessTest {

  private static final int KILLS = Integer.getInteger("cmimh.kills", 2);
  private static final int STEPS_PER_EPOCH = 20;

  private final Random moments = new Random(20261125);

  @TempDir private Path folder;
  private ExplorerHome home;

  @BeforeEach
  void findHome() {
    home = new ExplorerHome(folder);
  }

  @Test
  void killingTheWriterLosesNoCommittedEpoch() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      killTheWriter();
    }
  }

  private void killTheWriter() throws Exception {
    Process writer = startWriter();
    String run;
    int committed;
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
      run = said.readLine();
      committed = readUntil(said, 1 + moments.nextInt(50));
      // By its handle: the process itself would close the stream that is read on.
      writer.toHandle().destroyForcibly();
      committed = Math.max(committed, lastOf(said));
    } finally {
      writer.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    try (RunStore store = RunStore.open(home)) {
      assertThat(store.damagedDatabase()).isEmpty();
      assertThat(store.find(run).state()).isEqualTo(RunState.STOPPED);
      assertThat(store.epochReports(run)).hasSizeGreaterThanOrEqualTo(committed);
      assertThat(store.stepReports(run))
          .hasSizeGreaterThanOrEqualTo(committed * STEPS_PER_EPOCH)
          .startsWith(ExampleRuns.step(1, 1));
      assertThat(integrity()).isEqualTo("ok");
    }
  }

  @Test
  void anotherProcessReadsAndWritesWhileOneTrains() throws Exception {
    Process writer = startWriter();
    try (BufferedReader said =
            new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8));
        RunStore store = RunStore.open(home)) {
      String run = said.readLine();
      int committed = readUntil(said, 5);

      assertThat(store.find(run).state()).isEqualTo(RunState.RUNNING);
      assertThat(store.epochReports(run)).hasSizeGreaterThanOrEqualTo(committed);
      String own = store.create(ExampleRuns.description("meanwhile")).id();
      store.append(own, ExampleRuns.epoch(1, 1));
      assertThat(store.epochReports(own)).hasSize(1);
      assertThat(readUntil(said, committed + 5)).isGreaterThan(committed);
    } finally {
      writer.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void manyThreadsOpenReadAndWriteAtOnce() throws Exception {
    int threads = 6;
    List<Future<String>> runs = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        runs.add(executor.submit(this::writeAndReadBack));
      }
    }

    try (RunStore store = RunStore.open(home)) {
      for (Future<String> run : runs) {
        assertThat(store.epochReports(run.get())).hasSize(10);
      }
      assertThat(store.list()).hasSize(threads);
    }
  }

  private String writeAndReadBack() {
    try (RunStore store = RunStore.open(home)) {
      String run = store.create(ExampleRuns.description("one of many")).id();
      for (int epoch = 1; epoch <= 10; epoch++) {
        store.append(run, ExampleRuns.epoch(epoch, epoch));
        assertThat(store.epochReports(run)).hasSize(epoch);
      }
      return run;
    }
  }

  private Process startWriter() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            WritingProcess.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private String integrity() throws Exception {
    try (var connection = new RunDatabase(home.database()).connect()) {
      return Sql.query(connection, "PRAGMA integrity_check", row -> row.getString(1)).getFirst();
    }
  }

  private static int readUntil(BufferedReader said, int epoch) throws IOException {
    int last = 0;
    while (last < epoch) {
      last = Integer.parseInt(said.readLine());
    }
    return last;
  }

  /** Reads what the process said before it died; the last line may be cut off. */
  private static int lastOf(BufferedReader said) throws IOException {
    StringBuilder rest = new StringBuilder();
    for (int letter = said.read(); letter >= 0; letter = said.read()) {
      rest.append((char) letter);
    }
    String[] lines = rest.substring(0, rest.lastIndexOf("\n") + 1).split("\n", -1);
    return lines.length < 2 ? 0 : Integer.parseInt(lines[lines.length - 2]);
  }
}
