package dev.cmimh.model.run;

import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.Trial;
import dev.cmimh.model.sweep.TrialResult;
import dev.cmimh.model.sweep.TrialState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Trials as rows. */
final class TrialTable {

  private TrialTable() {}

  /** Writes a trial, or replaces what was known of it. */
  static void write(Connection connection, String sweep, SweptTrial trial) throws SQLException {
    Sql.put(
        connection,
        "trial",
        sweep,
        trial.number(),
        trial.trial().value(),
        trial.trial().seed(),
        trial.state().name(),
        trial.run().orElse(null),
        trial.result().map(TrialResultJson::write).orElse(null),
        trial.failure());
  }

  /** The trials of a sweep, by number; a run that is deleted is none of theirs. */
  static List<SweptTrial> read(Connection connection, String sweep) throws SQLException {
    return Sql.query(
        connection,
        "SELECT t.number, t.value, t.seed, t.state, r.id AS run, t.result, t.failure FROM trial t"
            + " LEFT JOIN run r ON r.id = t.run AND r.deleted_at IS NULL"
            + " WHERE t.sweep = ? ORDER BY t.number",
        TrialTable::trial,
        sweep);
  }

  /** The runs of all trials. */
  static Set<String> runs(Connection connection) throws SQLException {
    return Set.copyOf(
        Sql.query(
            connection, "SELECT run FROM trial WHERE run IS NOT NULL", row -> row.getString(1)));
  }

  static void retryFailed(Connection connection, String sweep) throws SQLException {
    Sql.update(
        connection,
        "UPDATE trial SET state = 'WAITING', run = NULL, failure = ''"
            + " WHERE sweep = ? AND state = 'FAILED'",
        sweep);
  }

  /** A run and the process that trains it. */
  record TrainedRun(String run, TrainingProcess process) {}

  /** The trials of a sweep that are being trained, as far as their runs say. */
  static List<TrainedRun> runsUnderWay(Connection connection, String sweep) throws SQLException {
    return Sql.query(
        connection,
        "SELECT id, process, process_started FROM run WHERE process IS NOT NULL"
            + " AND state IN ('RUNNING', 'PAUSED')"
            + " AND id IN (SELECT run FROM trial WHERE sweep = ?)",
        row ->
            new TrainedRun(row.getString(1), new TrainingProcess(row.getLong(2), row.getLong(3))),
        sweep);
  }

  private static SweptTrial trial(ResultSet row) throws SQLException {
    String result = row.getString("result");
    Optional<TrialResult> outcome =
        result == null ? Optional.empty() : Optional.of(TrialResultJson.read(result));
    return new SweptTrial(
        row.getInt("number"),
        new Trial(row.getDouble("value"), row.getLong("seed")),
        TrialState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("run")),
        outcome,
        row.getString("failure"));
  }
}
