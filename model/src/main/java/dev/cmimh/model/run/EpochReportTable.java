package dev.cmimh.model.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Epoch reports as rows, the figures of their tasks in a table of their own. */
final class EpochReportTable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<HealthFinding>> FINDINGS = new TypeReference<>() {};

  private record TaskFigure(int epoch, Task task, double meanAveragePrecision, double chance) {}

  private EpochReportTable() {}

  static void write(Connection connection, String run, EpochReport report) throws SQLException {
    Sql.put(
        connection,
        "epoch_report",
        run,
        report.epoch(),
        report.step(),
        report.ownPairReciprocalRank(),
        report.correlationError(),
        report.totalCorrelation(),
        report.deadBits(),
        report.bitAgreement(),
        report.saturation(),
        report.seconds(),
        json(report.bitMeans()),
        json(report.health()));
    Sql.putAll(connection, "epoch_task", taskRows(run, report));
  }

  static List<EpochReport> read(Connection connection, String run) throws SQLException {
    Map<Integer, List<TaskFigure>> figures = new HashMap<>();
    for (TaskFigure figure :
        Sql.query(
            connection,
            "SELECT epoch, task, mean_average_precision, chance FROM epoch_task WHERE run = ?",
            EpochReportTable::taskFigure,
            run)) {
      figures.computeIfAbsent(figure.epoch(), epoch -> new ArrayList<>()).add(figure);
    }
    return Sql.query(
        connection,
        "SELECT * FROM epoch_report WHERE run = ? ORDER BY epoch",
        row -> report(row, figures.getOrDefault(row.getInt("epoch"), List.of())),
        run);
  }

  static void deleteAfter(Connection connection, String run, long step) throws SQLException {
    Sql.update(connection, "DELETE FROM epoch_report WHERE run = ? AND step > ?", run, step);
  }

  private static List<Object[]> taskRows(String run, EpochReport report) {
    List<Object[]> rows = new ArrayList<>();
    report
        .meanAveragePrecision()
        .forEach(
            (task, value) ->
                rows.add(
                    new Object[] {
                      run,
                      report.epoch(),
                      task.key(),
                      value,
                      report.chance().getOrDefault(task, Double.NaN)
                    }));
    return rows;
  }

  private static TaskFigure taskFigure(ResultSet row) throws SQLException {
    return new TaskFigure(
        row.getInt("epoch"),
        StoredKey.find(Task.values(), Task::key, row.getString("task")),
        Sql.number(row, "mean_average_precision"),
        Sql.number(row, "chance"));
  }

  private static EpochReport report(ResultSet row, List<TaskFigure> figures) throws SQLException {
    Map<Task, Double> meanAveragePrecision = new EnumMap<>(Task.class);
    Map<Task, Double> chance = new EnumMap<>(Task.class);
    for (TaskFigure figure : figures) {
      meanAveragePrecision.put(figure.task(), figure.meanAveragePrecision());
      chance.put(figure.task(), figure.chance());
    }
    return new EpochReport(
        row.getInt("epoch"),
        row.getLong("step"),
        meanAveragePrecision,
        chance,
        Sql.number(row, "own_pair_reciprocal_rank"),
        Sql.number(row, "correlation_error"),
        Sql.number(row, "total_correlation"),
        parse(row.getString("bit_means"), new TypeReference<double[]>() {}),
        row.getInt("dead_bits"),
        Sql.number(row, "bit_agreement"),
        Sql.number(row, "saturation"),
        parse(row.getString("health"), FINDINGS),
        Sql.number(row, "seconds"));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An epoch report cannot be written as JSON", e);
    }
  }

  private static <T> T parse(String json, TypeReference<T> type) throws SQLException {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new SQLException("an epoch report is not readable", e);
    }
  }
}
