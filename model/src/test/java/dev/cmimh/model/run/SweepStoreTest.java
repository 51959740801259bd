package dev.cmimh.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.sweep.ExampleSweeps;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.TrialState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepStoreTest {

  @TempDir private Path folder;
  private RunStore runs;
  private SweepStore sweeps;

  @BeforeEach
  void open() {
    runs = RunStore.open(new ExplorerHome(folder));
    sweeps = runs.sweeps();
  }

  @AfterEach
  void close() {
    runs.close();
  }

  @Test
  void aPlanComesBackAsItWasMade() {
    Sweep sweep = sweeps.create(ExampleSweeps.plan());

    assertThat(sweeps.find(sweep.id())).isEqualTo(sweep);
    assertThat(sweeps.list()).containsExactly(sweep);
    assertThat(sweep.plan()).isEqualTo(ExampleSweeps.plan());
    assertThat(sweep.trials()).hasSize(4).allMatch(trial -> trial.state() == TrialState.WAITING);
  }

  @Test
  void aSweepOfAnotherMethodComesBackWithWhatItLearnsFrom() {
    Sweep sweep = sweeps.create(ExampleSweeps.planOfRival());
    SweptTrial finished =
        sweep
            .trials()
            .getFirst()
            .finished(ExampleSweeps.halfDoneOfRival().trials().getFirst().result().orElseThrow());

    sweeps.save(sweep.id(), finished);

    assertThat(sweeps.find(sweep.id())).isEqualTo(sweep.with(finished));
    assertThat(sweeps.find(sweep.id()).plan()).isEqualTo(ExampleSweeps.planOfRival());
  }

  @Test
  void whatBecameOfATrialComesBack() {
    Sweep sweep = sweeps.create(ExampleSweeps.plan());
    String run = runs.create(ExampleRuns.description("a trial")).id();
    SweptTrial begun = sweep.trials().getFirst().begunAs(run);
    SweptTrial finished = begun.finished(ExampleSweeps.result(0.4));
    SweptTrial failed = sweep.trials().getLast().failed("The loss is not finite.");

    sweeps.save(sweep.id(), begun);
    assertThat(sweeps.find("latest")).isEqualTo(sweep.with(begun));
    assertThat(sweeps.trialRuns()).containsExactly(run);
    sweeps.save(sweep.id(), finished);
    sweeps.save(sweep.id(), failed);

    assertThat(sweeps.find("latest")).isEqualTo(sweep.with(finished).with(failed));
  }

  @Test
  void aResultOutlivesItsRun() throws SQLException {
    Sweep sweep = sweeps.create(ExampleSweeps.plan());
    String run = runs.create(ExampleRuns.description("a trial")).id();
    SweptTrial finished =
        sweep.trials().getFirst().begunAs(run).finished(ExampleSweeps.result(0.4));
    sweeps.save(sweep.id(), finished);

    execute("DELETE FROM run");

    SweptTrial kept = sweeps.find(sweep.id()).trials().getFirst();
    assertThat(kept.run()).isEmpty();
    assertThat(kept.result()).isEqualTo(finished.result());
  }

  @Test
  void failedTrialsCanWaitAnew() {
    Sweep sweep = sweeps.create(ExampleSweeps.plan());
    sweeps.save(sweep.id(), sweep.trials().getLast().failed("The loss is not finite."));

    assertThat(sweeps.claim(sweep.id(), true)).isEqualTo(sweep);
  }

  @Test
  void aSweepThatAnotherLivingProcessCarriesOutIsRefused() throws SQLException {
    Sweep sweep = sweeps.create(ExampleSweeps.plan());
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    execute("UPDATE sweep SET " + owner(parent));

    assertThatThrownBy(() -> sweeps.claim(sweep.id(), false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another process, " + parent.pid());

    execute("UPDATE sweep SET process_started = process_started - 1000");
    assertThat(sweeps.claim(sweep.id(), false)).isEqualTo(sweep);
  }

  @Test
  void trialsOfASweepThatAnotherProcessCarriesOutStayAsTheyAre() throws SQLException {
    Sweep sweep = sweeps.create(ExampleSweeps.plan());
    SweptTrial failed = sweep.trials().getLast().failed("The loss is not finite.");
    sweeps.save(sweep.id(), failed);
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    execute("UPDATE sweep SET " + owner(parent));

    assertThatThrownBy(() -> sweeps.claim(sweep.id(), true))
        .isInstanceOf(IllegalStateException.class);

    assertThat(sweeps.find(sweep.id()).trials()).contains(failed);
  }

  @Test
  void takingASweepOverEndsAWorkerThatWasLeftBehind() throws Exception {
    Process worker = ReadingProcess.start(SweepStore.WORKER_MARK);
    try {
      Sweep sweep = trainedBy(worker);

      sweeps.claim(sweep.id(), false);

      assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(runs.list().getFirst().state()).isEqualTo(RunState.STOPPED);
    } finally {
      worker.destroyForcibly();
    }
  }

  @Test
  void aTrialThatAPersonTrainsKeepsItsProcessAndItsSweepIsRefused() throws Exception {
    Process terminal = ReadingProcess.start("-Dcmimh.process=terminal");
    try {
      Sweep sweep = trainedBy(terminal);
      String run = runs.list().getFirst().id();

      assertThatThrownBy(() -> sweeps.claim(sweep.id(), false))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Run " + run)
          .hasMessageContaining("process " + terminal.pid());

      assertThat(terminal.isAlive()).isTrue();
      assertThat(sweeps.isUnattended(sweep.id())).isTrue();
    } finally {
      terminal.destroyForcibly();
    }
  }

  @Test
  void anUnknownSweepIsToldWithThoseThatThereAre() {
    assertThatThrownBy(() -> sweeps.find("latest")).hasMessageContaining("none was made yet");
    String id = sweeps.create(ExampleSweeps.plan()).id();
    assertThatThrownBy(() -> sweeps.find("nonsense")).hasMessageContaining(id);
  }

  /** A sweep whose first trial is trained by another process. */
  private Sweep trainedBy(Process process) throws SQLException {
    Sweep sweep = sweeps.create(ExampleSweeps.plan());
    String run = runs.create(ExampleRuns.description("a trial")).id();
    sweeps.save(sweep.id(), sweep.trials().getFirst().begunAs(run));
    execute("UPDATE run SET " + owner(process.toHandle()));
    return sweep;
  }

  private static String owner(ProcessHandle process) {
    return "process = %d, process_started = %d"
        .formatted(process.pid(), process.info().startInstant().orElseThrow().toEpochMilli());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = new RunDatabase(new ExplorerHome(folder).database()).connect()) {
      Sql.update(connection, sql);
    }
  }
}
