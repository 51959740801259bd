package dev.cmimh.model.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** All of some work on a data base, or nothing of it. */
final class Transaction {

  private Transaction() {}

  /**
   * Runs work in a transaction. It takes the write lock at its beginning: one that began by reading
   * could not wait for another process that writes.
   */
  static <T> T run(Connection connection, SqlWork<T> work) throws SQLException {
    execute(connection, "BEGIN IMMEDIATE");
    try {
      T result = work.in(connection);
      execute(connection, "COMMIT");
      return result;
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      execute(connection, "ROLLBACK");
    } catch (SQLException e) {
      // SQLite may have rolled back by itself, as it does on a full disk.
      cause.addSuppressed(e);
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
