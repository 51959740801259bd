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

  /** The trials of a sweep, by number. */
  static List<SweptTrial> read(Connection connection, String sweep) throws SQLException {
    return Sql.query(
        connection,
        "SELECT * FROM trial WHERE sweep = ? ORDER BY number",
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

  /** The processes that train a trial of a sweep, as far as the runs say. */
  static List<TrainingProcess> processes(Connection connection, String sweep) throws SQLException {
    return Sql.query(
        connection,
        "SELECT process, process_started FROM run WHERE process IS NOT NULL"
            + " AND id IN (SELECT run FROM trial WHERE sweep = ?)",
        row -> new TrainingProcess(row.getLong(1), row.getLong(2)),
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
