package dev.cmimh.model.run;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
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

  private static Object[] row(String run, MeasuredFigure measured) {
    RetrievalFigure figure = measured.figure();
    return new Object[] {
      run,
      measured.splitPart(),
      measured.labels(),
      figure.task().key(),
      figure.cutoff().key(),
      figure.divisor().key(),
      figure.ties().key(),
      figure.value(),
      figure.chance()
    };
  }

  private static MeasuredFigure figure(ResultSet row) throws SQLException {
    return new MeasuredFigure(
        row.getString("split_part"),
        row.getString("labels"),
        new RetrievalFigure(
            StoredKey.find(Task.values(), Task::key, row.getString("task")),
            cutoff(row.getString("k")),
            StoredKey.find(Divisor.values(), Divisor::key, row.getString("divisor")),
            StoredKey.find(Ties.values(), Ties::key, row.getString("ties")),
            row.getDouble("value"),
            row.getDouble("chance")));
  }

  private static Cutoff cutoff(String key) {
    return key.equals(Cutoff.ALL.key()) ? Cutoff.ALL : new Cutoff(Integer.parseInt(key));
  }
}
