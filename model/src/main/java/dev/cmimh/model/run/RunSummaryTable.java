package dev.cmimh.model.run;

import dev.cmimh.model.evaluation.Task;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a list of all runs shows, each table once and along an index. */
final class RunSummaryTable {

  private static final String LAST_EPOCHS =
      "SELECT e.run, e.epoch, e.own_pair_reciprocal_rank FROM run r JOIN epoch_report e"
          + " ON e.run = r.id AND e.epoch = (SELECT max(epoch) FROM epoch_report WHERE run = r.id)"
          + " WHERE r.deleted_at IS NULL";
  private static final String VALIDATION =
      "SELECT t.run, t.task, t.mean_average_precision AS value FROM run r JOIN epoch_task t"
          + " ON t.run = r.id AND t.epoch = (SELECT max(epoch) FROM epoch_report WHERE run = r.id)"
          + " WHERE r.deleted_at IS NULL";
  private static final String TEST =
      "SELECT run, task, value FROM figure WHERE split_part = 'test' AND k = '50'"
          + " AND divisor = 'hits' AND ties = 'expected' ORDER BY run, labels DESC";

  private RunSummaryTable() {}

  private record LastEpoch(int epoch, double ownPairReciprocalRank) {

    static final LastEpoch NONE = new LastEpoch(0, Double.NaN);
  }

  private record Written(Run run, String note) {}

  /** All runs that are not deleted, newest first. */
  static List<RunSummary> read(Connection connection) throws SQLException {
    Map<String, LastEpoch> epochs = lastEpochs(connection);
    Map<String, Map<Task, Double>> validation = figures(connection, VALIDATION);
    Map<String, Map<Task, Double>> test = figures(connection, TEST);
    Map<String, Integer> changes = changes(connection);
    Map<String, List<String>> tags = RunTags.read(connection);
    List<RunSummary> summaries = new ArrayList<>();
    for (Written written : runs(connection)) {
      String id = written.run().id();
      LastEpoch last = epochs.getOrDefault(id, LastEpoch.NONE);
      summaries.add(
          new RunSummary(
              written.run(),
              written.note(),
              tags.getOrDefault(id, List.of()),
              changes.getOrDefault(id, 0),
              last.epoch(),
              validation.getOrDefault(id, Map.of()),
              test.getOrDefault(id, Map.of()),
              last.ownPairReciprocalRank()));
    }
    return summaries;
  }

  private static List<Written> runs(Connection connection) throws SQLException {
    return Sql.query(
        connection,
        "SELECT * FROM run WHERE deleted_at IS NULL ORDER BY created DESC, rowid DESC",
        row -> new Written(RunTable.run(row), row.getString("note")));
  }

  private static Map<String, Integer> changes(Connection connection) throws SQLException {
    Map<String, Integer> changes = new HashMap<>();
    Sql.query(
        connection,
        "SELECT run, count(*) FROM live_change GROUP BY run",
        row -> changes.put(row.getString(1), row.getInt(2)));
    return changes;
  }

  private static Map<String, LastEpoch> lastEpochs(Connection connection) throws SQLException {
    Map<String, LastEpoch> epochs = new HashMap<>();
    Sql.query(
        connection,
        LAST_EPOCHS,
        row ->
            epochs.put(
                row.getString("run"),
                new LastEpoch(row.getInt("epoch"), Sql.number(row, "own_pair_reciprocal_rank"))));
    return epochs;
  }

  private static Map<String, Map<Task, Double>> figures(Connection connection, String query)
      throws SQLException {
    Map<String, Map<Task, Double>> figures = new HashMap<>();
    Sql.query(
        connection,
        query,
        row ->
            figures
                .computeIfAbsent(row.getString("run"), _ -> new EnumMap<>(Task.class))
                .put(
                    StoredKey.find(Task.values(), Task::key, row.getString("task")),
                    Sql.number(row, "value")));
    return figures;
  }
}
