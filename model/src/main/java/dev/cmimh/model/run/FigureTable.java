package dev.cmimh.model.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Measured figures as rows. */
final class FigureTable {

  private FigureTable() {}

  static void write(Connection connection, String run, List<MeasuredFigure> figures)
      throws SQLException {
    Sql.putAll(connection, "figure", figures.stream().map(figure -> row(run, figure)).toList());
  }

  static List<MeasuredFigure> read(Connection connection, String run) throws SQLException {
    return Sql.query(
        connection,
        "SELECT * FROM figure WHERE run = ? ORDER BY split_part, labels, divisor, ties, task, k",
        FigureTable::figure,
        run);
  }

  private static Object[] row(String run, MeasuredFigure figure) {
    return new Object[] {
      run,
      figure.splitPart(),
      figure.labels(),
      figure.task().key(),
      figure.k(),
      figure.divisor(),
      figure.ties(),
      figure.value(),
      figure.chance()
    };
  }

  private static MeasuredFigure figure(ResultSet row) throws SQLException {
    return new MeasuredFigure(
        row.getString("split_part"),
        row.getString("labels"),
        TaskKey.task(row.getString("task")),
        row.getString("k"),
        row.getString("divisor"),
        row.getString("ties"),
        row.getDouble("value"),
        row.getDouble("chance"));
  }
}
