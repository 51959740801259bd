package dev.cmimh.model.run;

import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.training.StepReport;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Step reports as rows. */
final class StepReportTable {

  /** A report with the run that it is of. */
  record Entry(String run, StepReport report) {}

  private StepReportTable() {}

  /** Writes reports; those of a run that was deleted meanwhile are dropped. */
  static void write(Connection connection, List<Entry> entries) throws SQLException {
    Set<String> kept = new HashSet<>();
    for (String run : entries.stream().map(Entry::run).collect(Collectors.toSet())) {
      if (RunTable.exists(connection, run)) {
        kept.add(run);
      }
    }
    Sql.putAll(
        connection,
        "step_report",
        entries.stream()
            .filter(entry -> kept.contains(entry.run()))
            .map(StepReportTable::row)
            .toList());
  }

  static List<StepReport> read(Connection connection, String run) throws SQLException {
    return Sql.query(
        connection,
        "SELECT * FROM step_report WHERE run = ? ORDER BY step",
        StepReportTable::report,
        run);
  }

  static void deleteAfter(Connection connection, String run, long step) throws SQLException {
    Sql.update(connection, "DELETE FROM step_report WHERE run = ? AND step > ?", run, step);
  }

  private static Object[] row(Entry entry) {
    StepReport report = entry.report();
    ObjectiveTerms terms = report.terms();
    List<Object> columns =
        new ArrayList<>(
            List.of(
                entry.run(),
                report.step(),
                report.epoch(),
                terms.imageReconstruction(),
                terms.textReconstruction(),
                terms.mutualInformation(),
                terms.modalityGap(),
                terms.imageTotalCorrelation(),
                terms.textTotalCorrelation(),
                terms.balance(),
                terms.total(),
                report.imagePrivateInformation(),
                report.textPrivateInformation(),
                report.imageClassifierLoss(),
                report.textClassifierLoss(),
                report.saturation(),
                report.gradientNorm(),
                report.samplesPerSecond()));
    columns.addAll(KnobColumns.write(report.knobs()));
    return columns.toArray();
  }

  private static StepReport report(ResultSet row) throws SQLException {
    return new StepReport(
        row.getLong("step"),
        row.getInt("epoch"),
        terms(row),
        Sql.number(row, "image_private_information"),
        Sql.number(row, "text_private_information"),
        Sql.number(row, "image_classifier_loss"),
        Sql.number(row, "text_classifier_loss"),
        Sql.number(row, "saturation"),
        Sql.number(row, "gradient_norm"),
        Sql.number(row, "samples_per_second"),
        KnobColumns.read(row));
  }

  private static ObjectiveTerms terms(ResultSet row) throws SQLException {
    return new ObjectiveTerms(
        Sql.number(row, "image_reconstruction"),
        Sql.number(row, "text_reconstruction"),
        Sql.number(row, "mutual_information"),
        Sql.number(row, "modality_gap"),
        Sql.number(row, "image_total_correlation"),
        Sql.number(row, "text_total_correlation"),
        Sql.number(row, "balance"),
        Sql.number(row, "total"));
  }
}
