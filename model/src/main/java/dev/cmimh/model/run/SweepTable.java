package dev.cmimh.model.run;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepParameter;
import dev.cmimh.model.sweep.SweepPlan;
import dev.cmimh.model.sweep.Swept;
import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.TrialSettings;
import dev.cmimh.model.sweep.TrialSettingsJson;
import dev.cmimh.model.training.HyperParameters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sweeps as rows; grid and seeds are those of the trials. */
final class SweepTable {

  private static final TrialSettingsJson SETTINGS = new TrialSettingsJson();

  private record Row(
      String id,
      Instant created,
      String parameter,
      String settings,
      String dataSet,
      Split.Part part,
      String labels) {}

  private SweepTable() {}

  static void write(Connection connection, Sweep sweep) throws SQLException {
    SweepPlan plan = sweep.plan();
    Sql.update(
        connection,
        "INSERT INTO sweep VALUES (?, ?, ?, ?, ?, ?, NULL, NULL, ?)",
        sweep.id(),
        sweep.created().toEpochMilli(),
        plan.swept().key(),
        SETTINGS.write(plan.swept().base()),
        plan.dataSet(),
        plan.part().name().toLowerCase(Locale.ROOT),
        plan.labels());
    for (SweptTrial trial : sweep.trials()) {
      TrialTable.write(connection, sweep.id(), trial);
    }
  }

  /** The identifiers of all sweeps, newest first. */
  static List<String> ids(Connection connection) throws SQLException {
    return Sql.query(
        connection,
        "SELECT id FROM sweep ORDER BY created DESC, rowid DESC",
        row -> row.getString(1));
  }

  static Optional<Sweep> read(Connection connection, String id) throws SQLException {
    List<Row> rows = Sql.query(connection, "SELECT * FROM sweep WHERE id = ?", SweepTable::row, id);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(sweep(rows.getFirst(), TrialTable.read(connection, id)));
  }

  /** The process that carries a sweep out, or did so last. */
  static Optional<TrainingProcess> process(Connection connection, String id) throws SQLException {
    return Sql.query(
            connection,
            "SELECT process, process_started FROM sweep WHERE id = ? AND process IS NOT NULL",
            row -> new TrainingProcess(row.getLong(1), row.getLong(2)),
            id)
        .stream()
        .findFirst();
  }

  static void claim(Connection connection, String id, TrainingProcess process) throws SQLException {
    Sql.update(
        connection,
        "UPDATE sweep SET process = ?, process_started = ? WHERE id = ?",
        process.id(),
        process.startedMilliseconds(),
        id);
  }

  static void release(Connection connection, String id) throws SQLException {
    Sql.update(
        connection, "UPDATE sweep SET process = NULL, process_started = NULL WHERE id = ?", id);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("created")),
        row.getString("parameter"),
        row.getString("hyper_parameters"),
        row.getString("data_set"),
        Split.Part.valueOf(row.getString("split_part").toUpperCase(Locale.ROOT)),
        row.getString("labels"));
  }

  private static Sweep sweep(Row row, List<SweptTrial> trials) throws SQLException {
    SweepPlan plan =
        new SweepPlan(
            swept(row),
            trials.stream().map(trial -> trial.trial().value()).toList(),
            trials.stream().map(trial -> trial.trial().seed()).distinct().toList(),
            row.dataSet(),
            row.part(),
            row.labels());
    return new Sweep(row.id(), row.created(), plan, trials);
  }

  private static Swept swept(Row row) throws SQLException {
    return switch (SETTINGS.read(row.settings())) {
      case TrialSettings.Cmimh(HyperParameters parameters) ->
          new Swept.Cmimh(
              StoredKey.find(SweepParameter.values(), SweepParameter::key, row.parameter()),
              parameters);
      case TrialSettings.Rival(String method, MethodSettings settings, int trainingPairs) ->
          Swept.Rival.of(
              new Baselines()
                  .named(method)
                  .orElseThrow(
                      () -> new SQLException("this version does not know the method " + method)),
              row.parameter(),
              settings,
              trainingPairs);
    };
  }
}
