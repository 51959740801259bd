package dev.cmimh.model.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Reports of runs that were fitted at one go as rows. */
final class FitReportTable {

  private FitReportTable() {}

  static void write(Connection connection, String run, FitReport report) throws SQLException {
    Sql.put(
        connection, "fit_report", run, report.ownPairReciprocalRank(), report.correlationError());
  }

  static Optional<FitReport> read(Connection connection, String run) throws SQLException {
    return Sql.query(
            connection,
            "SELECT * FROM fit_report WHERE run = ?",
            row ->
                new FitReport(
                    Sql.number(row, "own_pair_reciprocal_rank"),
                    Sql.number(row, "correlation_error")),
            run)
        .stream()
        .findFirst();
  }
}
