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

  /** The newest runs; a negative limit lets all through. */
  private static final String RUNS =
      "(SELECT * FROM run WHERE deleted_at IS NULL ORDER BY created DESC, rowid DESC LIMIT ?)";

  /** A cross join keeps SQLite from scanning all reports: it takes the runs first. */
  private static final String LAST_EPOCHS =
      "SELECT e.run, e.epoch, e.own_pair_reciprocal_rank FROM "
          + RUNS
          + " r CROSS JOIN epoch_report e"
          + " ON e.run = r.id AND e.epoch = (SELECT max(epoch) FROM epoch_report WHERE run = r.id)";

  private static final String VALIDATION =
      "SELECT t.run, t.task, t.mean_average_precision AS value FROM "
          + RUNS
          + " r CROSS JOIN epoch_task t"
          + " ON t.run = r.id AND t.epoch = (SELECT max(epoch) FROM epoch_report WHERE run = r.id)";

  /** What is fitted at one go has no epochs: it is measured once, when it has ended. */
  private static final String FITTED =
      "SELECT f.run, f.task, f.value FROM "
          + RUNS
          + " r CROSS JOIN figure f ON f.run = r.id AND f.split_part = 'validation' AND f.k = '50'"
          + " AND f.divisor = 'hits' AND f.ties = 'expected' AND f.labels = r.labels";

  private static final String TEST =
      "SELECT f.run, f.task, f.value FROM "
          + RUNS
          + " r CROSS JOIN figure f ON f.run = r.id AND f.split_part = 'test' AND f.k = '50'"
          + " AND f.divisor = 'hits' AND f.ties = 'expected' ORDER BY f.labels";

  private RunSummaryTable() {}

  private record LastEpoch(int epoch, double ownPairReciprocalRank) {

    static final LastEpoch NONE = new LastEpoch(0, Double.NaN);
  }

  private record Written(Run run, String note) {}

  /**
   * Runs that are not deleted, newest first.
   *
   * @param most how many at most; below 0 for all
   */
  static List<RunSummary> read(Connection connection, int most) throws SQLException {
    Map<String, LastEpoch> epochs = lastEpochs(connection, most);
    Map<String, Map<Task, Double>> validation = figures(connection, VALIDATION, most);
    Map<String, Map<Task, Double>> fitted = figures(connection, FITTED, most);
    Map<String, Map<Task, Double>> test = figures(connection, TEST, most);
    Map<String, Integer> changes = changes(connection);
    Map<String, List<String>> tags = RunTags.read(connection);
    List<RunSummary> summaries = new ArrayList<>();
    for (Written written : runs(connection, most)) {
      String id = written.run().id();
      LastEpoch last = epochs.getOrDefault(id, LastEpoch.NONE);
      summaries.add(
          new RunSummary(
              written.run(),
              written.note(),
              tags.getOrDefault(id, List.of()),
              changes.getOrDefault(id, 0),
              last.epoch(),
              validation.getOrDefault(id, fitted.getOrDefault(id, Map.of())),
              test.getOrDefault(id, Map.of()),
              last.ownPairReciprocalRank()));
    }
    return summaries;
  }

  private static List<Written> runs(Connection connection, int most) throws SQLException {
    return Sql.query(
        connection,
        "SELECT * FROM run WHERE deleted_at IS NULL ORDER BY created DESC, rowid DESC LIMIT ?",
        row -> new Written(RunTable.run(row), row.getString("note")),
        most);
  }

  private static Map<String, Integer> changes(Connection connection) throws SQLException {
    Map<String, Integer> changes = new HashMap<>();
    Sql.query(
        connection,
        "SELECT run, count(*) FROM live_change GROUP BY run",
        row -> changes.put(row.getString(1), row.getInt(2)));
    return changes;
  }

  private static Map<String, LastEpoch> lastEpochs(Connection connection, int most)
      throws SQLException {
    Map<String, LastEpoch> epochs = new HashMap<>();
    Sql.query(
        connection,
        LAST_EPOCHS,
        row ->
            epochs.put(
                row.getString("run"),
                new LastEpoch(row.getInt("epoch"), Sql.number(row, "own_pair_reciprocal_rank"))),
        most);
    return epochs;
  }

  private static Map<String, Map<Task, Double>> figures(
      Connection connection, String query, int most) throws SQLException {
    Map<String, Map<Task, Double>> figures = new HashMap<>();
    Sql.query(
        connection,
        query,
        row ->
            figures
                .computeIfAbsent(row.getString("run"), _ -> new EnumMap<>(Task.class))
                .putIfAbsent(
                    StoredKey.find(Task.values(), Task::key, row.getString("task")),
                    Sql.number(row, "value")),
        most);
    return figures;
  }
}
