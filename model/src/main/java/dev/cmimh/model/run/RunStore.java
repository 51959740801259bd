package dev.cmimh.model.run;

import dev.cmimh.model.matrix.FolderTree;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * All runs with their settings, reports and figures, in one SQLite file; each has a folder beside
 * it for its checkpoints. Several processes may have it open at once, and all methods may be called
 * from any thread.
 *
 * <p>Every method throws {@link StorageException} where the disk does not do its part, and {@link
 * UnknownRunException} for a run that is not there.
 */
public final class RunStore implements AutoCloseable {

  /** Stands for the newest run that has a model. */
  public static final String LATEST = "latest";

  private final ExplorerHome home;
  private final Clock clock;
  private final RandomGenerator random;
  private final RunDatabase database;
  private final Optional<Path> damaged;
  private final RunWriter writer;
  private final SweepStore sweeps;
  private final RunCatalogue catalogue;

  /**
   * Opens the store. A data base that is damaged is set aside, and a new one begun; one of a
   * program that is newer is left as it is.
   *
   * @param home where it is
   */
  public static RunStore open(ExplorerHome home) {
    return new RunStore(
        home,
        Clock.systemUTC(),
        RandomGenerator.getDefault(),
        new RunDatabase(home.database()),
        FolderTree::remove);
  }

  RunStore(
      ExplorerHome home,
      Clock clock,
      RandomGenerator random,
      RunDatabase database,
      RunCatalogue.Removal removal) {
    this.home = home;
    this.clock = clock;
    this.random = random;
    this.database = database;
    home.prepare();
    this.damaged = DamagedDatabase.setAside(database, clock);
    this.writer = new RunWriter(database, database.connectUpToDate(SchemaMigrations.shipped()));
    this.sweeps = new SweepStore(clock, random, database, writer);
    this.catalogue = new RunCatalogue(home, clock, database, writer, removal);
    emptyBin();
  }

  private void emptyBin() {
    try {
      catalogue.empty(RunCatalogue.KEPT);
    } catch (StorageException _) {
      // What cannot be removed now goes at a later opening; until then it does no harm.
      return;
    }
  }

  /** Where the data base was set aside, if it was found damaged at opening: tell the person. */
  public Optional<Path> damagedDatabase() {
    return damaged;
  }

  /** The sweeps whose trials are runs of this store. */
  public SweepStore sweeps() {
    return sweeps;
  }

  /** What people do with the runs that were trained. */
  public RunCatalogue catalogue() {
    return catalogue;
  }

  /** Begins a run, with a folder of its own. */
  public Run create(RunDescription description) {
    Instant created = Instant.ofEpochMilli(clock.millis());
    Run run =
        writer.write(
            connection -> {
              Run begun =
                  new Run(
                      unusedId(connection, created),
                      description,
                      created,
                      RunState.RUNNING,
                      Optional.empty(),
                      Optional.empty());
              RunTable.write(connection, begun, TrainingProcess.current());
              return begun;
            });
    createFolder(folder(run.id()));
    return run;
  }

  /** The folder of a run's checkpoints. */
  public Path folder(String run) {
    return home.runFolder(run);
  }

  /** Takes the report of a step; it is written within a quarter of a second. */
  public void append(String run, StepReport report) {
    writer.gather(new StepReportTable.Entry(run, report));
  }

  /** Commits the report of an epoch, and with it those of its steps. */
  public void append(String run, EpochReport report) {
    change(run, connection -> EpochReportTable.write(connection, run, report));
  }

  /** Commits the report of a run that was fitted at one go; one before it is replaced. */
  public void append(String run, FitReport report) {
    change(run, connection -> FitReportTable.write(connection, run, report));
  }

  /** Commits a change of settings in the middle of a run. */
  public void record(String run, LiveChange change) {
    change(run, connection -> LiveChangeTable.write(connection, run, change));
  }

  /** Says what a run is doing now. */
  public void setState(String run, RunState state) {
    change(run, connection -> RunTable.setState(connection, run, state));
  }

  /**
   * Ends a run.
   *
   * @param state how it ended
   * @param trainingTime how long it trained, pauses not counted
   */
  public void finish(String run, RunState state, Duration trainingTime) {
    change(
        run, connection -> RunTable.finish(connection, run, state, clock.instant(), trainingTime));
  }

  /**
   * Goes on with a run from a checkpoint, in this process. Reports and changes of later steps are
   * dropped: the run does those steps again.
   *
   * @param step the last step that the checkpoint holds
   */
  public void resume(String run, long step) {
    change(
        run,
        connection -> {
          RunTable.resume(connection, run, TrainingProcess.current());
          StepReportTable.deleteAfter(connection, run, step);
          EpochReportTable.deleteAfter(connection, run, step);
          LiveChangeTable.deleteAfter(connection, run, step);
        });
  }

  /** Commits measured figures; one that was measured before by the same protocol is replaced. */
  public void save(String run, List<MeasuredFigure> figures) {
    change(run, connection -> FigureTable.write(connection, run, figures));
  }

  /** Writes the step reports that still wait. */
  public void flush() {
    writer.flush();
  }

  /** All runs, newest first. */
  public List<Run> list() {
    return database.read(RunTable::read);
  }

  /**
   * Finds a run.
   *
   * @param id its identifier, or {@link #LATEST}
   */
  public Run find(String id) {
    if (id.equals(LATEST)) {
      return latest();
    }
    return database
        .read(connection -> RunTable.read(connection, id))
        .orElseThrow(() -> RunIds.unknown(id, database.read(RunTable::ids)));
  }

  /** Whether there is a run of an identifier that is not deleted. */
  public boolean has(String run) {
    return database.read(connection -> RunTable.read(connection, run)).isPresent();
  }

  /**
   * All that is stored of a run.
   *
   * @param id its identifier, or {@link #LATEST}
   */
  public RunRecord read(String id) {
    Run run = find(id);
    return new RunRecord(
        run,
        stepReports(run.id()),
        epochReports(run.id()),
        liveChanges(run.id()),
        figures(run.id()));
  }

  /** The reports of a run's steps, in order; those of the last quarter of a second may miss. */
  public List<StepReport> stepReports(String run) {
    return database.read(connection -> StepReportTable.read(connection, run));
  }

  /** The reports of a run's epochs, in order. */
  public List<EpochReport> epochReports(String run) {
    return database.read(connection -> EpochReportTable.read(connection, run));
  }

  /** The report of a run that was fitted at one go; empty where it was not measured. */
  public Optional<FitReport> fitReport(String run) {
    return database.read(connection -> FitReportTable.read(connection, run));
  }

  /** The changes of a run's settings, in order. */
  public List<LiveChange> liveChanges(String run) {
    return database.read(connection -> LiveChangeTable.read(connection, run));
  }

  /** The figures that were measured on a run's model. */
  public List<MeasuredFigure> figures(String run) {
    return database.read(connection -> FigureTable.read(connection, run));
  }

  @Override
  public void close() {
    writer.close();
  }

  @FunctionalInterface
  private interface SqlChange {

    void in(Connection connection) throws SQLException;
  }

  private Run latest() {
    return database.read(RunTable::ids).stream()
        .filter(id -> Files.exists(folder(id).resolve(CheckpointFile.NAME)))
        .findFirst()
        .map(this::find)
        .orElseThrow(
            () -> new UnknownRunException("There is no run with a model yet. Train one first."));
  }

  private String unusedId(Connection connection, Instant created) throws SQLException {
    String id;
    do {
      id = RunIds.propose(created, random);
    } while (RunTable.exists(connection, id));
    return id;
  }

  private void change(String run, SqlChange change) {
    writer.write(
        connection -> {
          requireRun(connection, run);
          change.in(connection);
          return true;
        });
  }

  private static void requireRun(Connection connection, String run) throws SQLException {
    if (!RunTable.exists(connection, run)) {
      throw RunIds.unknown(run, RunTable.ids(connection));
    }
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StorageException(
          "The folder of the run, %s, cannot be made: %s. Make its parent writable and try again."
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
