package dev.cmimh.model.run;

import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.HyperParametersJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs as rows. */
final class RunTable {

  private static final HyperParametersJson SETTINGS = new HyperParametersJson();

  private RunTable() {}

  static void write(Connection connection, Run run, TrainingProcess process) throws SQLException {
    RunDescription description = run.description();
    HyperParameters hyperParameters = description.hyperParameters();
    Sql.update(
        connection,
        "INSERT INTO run (id, name, method, data_set, data_set_hash, split_seed, hyper_parameters,"
            + " seed, code_version, engine, device, platform, created, state, process,"
            + " process_started, labels, method_settings)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        run.id(),
        description.name(),
        description.method(),
        description.dataSet(),
        description.dataSetHash(),
        description.splitSeed(),
        SETTINGS.write(hyperParameters),
        hyperParameters.seed(),
        description.codeVersion(),
        description.engine(),
        description.device(),
        description.platform(),
        run.created().toEpochMilli(),
        run.state().name(),
        process.id(),
        process.startedMilliseconds(),
        description.labels(),
        MethodSettingsJson.write(description.methodSettings()));
  }

  /** All runs that are not deleted, newest first. */
  static List<Run> read(Connection connection) throws SQLException {
    return Sql.query(
        connection,
        "SELECT * FROM run WHERE deleted_at IS NULL ORDER BY created DESC, rowid DESC",
        RunTable::run);
  }

  /** A run, unless it is deleted. */
  static Optional<Run> read(Connection connection, String id) throws SQLException {
    return Sql.query(
            connection, "SELECT * FROM run WHERE id = ? AND deleted_at IS NULL", RunTable::run, id)
        .stream()
        .findFirst();
  }

  /** Whether there is a row of that identifier, deleted or not. */
  static boolean exists(Connection connection, String id) throws SQLException {
    return !Sql.query(connection, "SELECT 1 FROM run WHERE id = ?", row -> 1, id).isEmpty();
  }

  /** The identifiers of all runs that are not deleted, newest first. */
  static List<String> ids(Connection connection) throws SQLException {
    return Sql.query(
        connection,
        "SELECT id FROM run WHERE deleted_at IS NULL ORDER BY created DESC, rowid DESC",
        row -> row.getString("id"));
  }

  static void setState(Connection connection, String id, RunState state) throws SQLException {
    Sql.update(connection, "UPDATE run SET state = ? WHERE id = ?", state.name(), id);
  }

  static void finish(
      Connection connection, String id, RunState state, Instant finished, Duration trainingTime)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE run SET state = ?, finished = ?, training_seconds = ?, process = NULL WHERE id = ?",
        state.name(),
        finished.toEpochMilli(),
        trainingTime.toNanos() / 1e9,
        id);
  }

  static void resume(Connection connection, String id, TrainingProcess process)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE run SET state = 'RUNNING', finished = NULL, training_seconds = NULL, process = ?,"
            + " process_started = ? WHERE id = ?",
        process.id(),
        process.startedMilliseconds(),
        id);
  }

  /**
   * Marks as stopped what was left running by a process that has ended.
   *
   * @return number of such runs
   */
  static int stopRunsOfEndedProcesses(Connection connection) throws SQLException {
    int stopped = 0;
    for (TrainingProcess process :
        Sql.query(
            connection,
            "SELECT DISTINCT process, process_started FROM run WHERE state IN ('RUNNING', 'PAUSED')"
                + " AND process IS NOT NULL",
            row -> new TrainingProcess(row.getLong(1), row.getLong(2)))) {
      if (!process.isAlive()) {
        stopped +=
            Sql.update(
                connection,
                "UPDATE run SET state = 'STOPPED', process = NULL"
                    + " WHERE process = ? AND process_started = ?",
                process.id(),
                process.startedMilliseconds());
      }
    }
    return stopped;
  }

  static Run run(ResultSet row) throws SQLException {
    double seconds = Sql.number(row, "training_seconds");
    long finished = row.getLong("finished");
    boolean ended = !row.wasNull();
    return new Run(
        row.getString("id"),
        description(row),
        Instant.ofEpochMilli(row.getLong("created")),
        RunState.valueOf(row.getString("state")),
        ended ? Optional.of(Instant.ofEpochMilli(finished)) : Optional.empty(),
        Double.isNaN(seconds)
            ? Optional.empty()
            : Optional.of(Duration.ofMillis(Math.round(1000 * seconds))));
  }

  private static RunDescription description(ResultSet row) throws SQLException {
    return new RunDescription(
        row.getString("name"),
        row.getString("method"),
        row.getString("data_set"),
        row.getString("data_set_hash"),
        row.getLong("split_seed"),
        SETTINGS.readHyperParameters(row.getString("hyper_parameters")),
        row.getString("code_version"),
        row.getString("engine"),
        row.getString("device"),
        row.getString("platform"),
        row.getString("labels"),
        MethodSettingsJson.read(row.getString("method_settings")));
  }
}
