package dev.cmimh.model.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Live changes as rows. */
final class LiveChangeTable {

  private LiveChangeTable() {}

  static void write(Connection connection, String run, LiveChange change) throws SQLException {
    List<Object> columns = new ArrayList<>(List.of(run, change.step()));
    columns.addAll(KnobColumns.write(change.knobs()));
    Sql.put(connection, "live_change", columns.toArray());
  }

  static List<LiveChange> read(Connection connection, String run) throws SQLException {
    return Sql.query(
        connection,
        "SELECT * FROM live_change WHERE run = ? ORDER BY step",
        row -> new LiveChange(row.getLong("step"), KnobColumns.read(row)),
        run);
  }

  static void deleteAfter(Connection connection, String run, long step) throws SQLException {
    Sql.update(connection, "DELETE FROM live_change WHERE run = ? AND step > ?", run, step);
  }
}
