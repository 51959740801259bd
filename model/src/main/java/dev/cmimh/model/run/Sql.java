package dev.cmimh.model.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements with their values, in one line each. */
final class Sql {

  /** Makes a record of a row. */
  @FunctionalInterface
  interface Row<T> {

    T read(ResultSet row) throws SQLException;
  }

  private Sql() {}

  /** Runs a statement and returns the number of rows that it changed. */
  static int update(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Writes a row, or replaces the one that has its key. */
  static void put(Connection connection, String table, Object... values) throws SQLException {
    update(connection, replacing(table, values.length), values);
  }

  /** Writes many rows of equal length, as {@link #put} does. */
  static void putAll(Connection connection, String table, List<Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(replacing(table, rows.getFirst().length))) {
      for (Object[] row : rows) {
        bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Reads all rows of a query. */
  static <T> List<T> query(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row.read(result));
        }
      }
      return rows;
    }
  }

  /** Reads a number that SQLite keeps as NULL where it is not a number. */
  static double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  private static String replacing(String table, int columns) {
    return "INSERT OR REPLACE INTO " + table + " VALUES (" + "?, ".repeat(columns - 1) + "?)";
  }

  private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
