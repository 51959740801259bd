package dev.cmimh.model.run;

import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepPlan;
import dev.cmimh.model.sweep.SweptTrial;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * All sweeps with their trials, in the data base of the runs. One process at a time carries a sweep
 * out and alone writes its trials; the runs of the trials are written by those who train them.
 *
 * <p>Every method throws {@link StorageException} where the disk does not do its part.
 */
public final class SweepStore {

  /**
   * The option of the virtual machine by which a worker of a sweep is known among processes: it
   * must come first, since operating systems tell the beginning of a command line alone.
   */
  public static final String WORKER_MARK = "-Dcmimh.process=trial";

  /** Stands for the newest sweep. */
  public static final String LATEST = "latest";

  private final Clock clock;
  private final RandomGenerator random;
  private final RunDatabase database;
  private final RunWriter writer;

  SweepStore(Clock clock, RandomGenerator random, RunDatabase database, RunWriter writer) {
    this.clock = clock;
    this.random = random;
    this.database = database;
    this.writer = writer;
  }

  /** Commits a plan with all its trials. */
  public Sweep create(SweepPlan plan) {
    Instant created = Instant.ofEpochMilli(clock.millis());
    return writer.write(
        connection -> {
          Sweep sweep = Sweep.planned(unusedId(connection, created), created, plan);
          SweepTable.write(connection, sweep);
          return sweep;
        });
  }

  /** All sweeps, newest first. */
  public List<Sweep> list() {
    return database.read(
        connection -> {
          List<Sweep> sweeps = new ArrayList<>();
          for (String id : SweepTable.ids(connection)) {
            SweepTable.read(connection, id).ifPresent(sweeps::add);
          }
          return sweeps;
        });
  }

  /**
   * Finds a sweep.
   *
   * @param id its identifier, or {@link #LATEST}
   * @throws IllegalArgumentException if it is not there; the message names those that are
   */
  public Sweep find(String id) {
    return database.read(
        connection -> {
          List<String> ids = SweepTable.ids(connection);
          String wanted = id.equals(LATEST) && !ids.isEmpty() ? ids.getFirst() : id;
          return SweepTable.read(connection, wanted).orElseThrow(() -> unknown(id, ids));
        });
  }

  /**
   * Makes this process the one that carries a sweep out. A worker that trains a trial of it still,
   * after the process before was killed, is ended first.
   *
   * @param retryFailed whether trials that have failed wait again, to be begun anew
   * @throws IllegalStateException if another process is carrying it out, or something else than a
   *     worker of a sweep trains one of its runs; nothing has changed then
   */
  public Sweep claim(String id, boolean retryFailed) {
    TrainingProcess current = TrainingProcess.current();
    List<TrainingProcess> left =
        writer.write(
            connection -> {
              requireUnattended(connection, id, current);
              List<TrainingProcess> workers = abandonedWorkers(connection, id);
              SweepTable.claim(connection, id, current);
              if (retryFailed) {
                TrialTable.retryFailed(connection, id);
              }
              return workers;
            });
    left.forEach(TrainingProcess::end);
    return writer.write(
        connection -> {
          RunTable.stopRunsOfEndedProcesses(connection);
          return find(id);
        });
  }

  private static void requireUnattended(Connection connection, String id, TrainingProcess current)
      throws SQLException {
    Optional<TrainingProcess> owner = SweepTable.process(connection, id);
    if (owner.filter(process -> process.isAlive() && !process.equals(current)).isPresent()) {
      throw new IllegalStateException(
          "Sweep %s goes on in another process, %d. Wait for its end, or cancel it there."
              .formatted(id, owner.get().id()));
    }
  }

  /** The workers that the process before left behind; nobody else may train a trial meanwhile. */
  private static List<TrainingProcess> abandonedWorkers(Connection connection, String id)
      throws SQLException {
    List<TrainingProcess> workers = new ArrayList<>();
    for (TrialTable.TrainedRun trained : TrialTable.runsUnderWay(connection, id)) {
      TrainingProcess process = trained.process();
      if (process.isWorker()) {
        workers.add(process);
      } else if (process.isAlive()) {
        throw new IllegalStateException(
            "Run %s, a trial of sweep %s, is being trained in process %d. Stop it there, or wait for its end."
                .formatted(trained.run(), id, process.id()));
      }
    }
    return workers;
  }

  /** The runs that are trials of a sweep. */
  public Set<String> trialRuns() {
    return database.read(TrialTable::runs);
  }

  /** Whether no living process carries a sweep out. */
  public boolean isUnattended(String id) {
    return database.read(
        connection ->
            SweepTable.process(connection, id).filter(TrainingProcess::isAlive).isEmpty());
  }

  /** This process does not carry the sweep out any more. */
  public void release(String id) {
    writer.write(
        connection -> {
          SweepTable.release(connection, id);
          return id;
        });
  }

  /** Commits what became of a trial. */
  public void save(String sweep, SweptTrial trial) {
    writer.write(
        connection -> {
          TrialTable.write(connection, sweep, trial);
          return trial;
        });
  }

  private String unusedId(Connection connection, Instant created) throws SQLException {
    List<String> taken = SweepTable.ids(connection);
    String id;
    do {
      id = RunIds.propose(created, random);
    } while (taken.contains(id));
    return id;
  }

  private static IllegalArgumentException unknown(String asked, List<String> ids) {
    return new IllegalArgumentException(
        ids.isEmpty()
            ? "There is no sweep \"%s\": none was made yet.".formatted(asked)
            : "There is no sweep \"%s\". There are: %s; \"latest\" is the newest."
                .formatted(asked, String.join(", ", ids.subList(0, Math.min(3, ids.size())))));
  }
}
