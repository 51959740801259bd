package dev.cmimh.model.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a data base to the newest schema, one script per version. The version is kept in SQLite's
 * {@code user_version}; each script runs whole or not at all.
 *
 * @param scripts the n-th leads from version n to n + 1
 */
record SchemaMigrations(List<String> scripts) {

  /** Marks a file as this program's; the letters CMIH. */
  private static final int APPLICATION = 0x434d4948;

  SchemaMigrations {
    scripts = List.copyOf(scripts);
  }

  /** The scripts that this program ships. */
  static SchemaMigrations shipped() {
    List<String> scripts = new ArrayList<>();
    for (int version = 1; ; version++) {
      try (InputStream script =
          SchemaMigrations.class.getResourceAsStream("schema-" + version + ".sql")) {
        if (script == null) {
          return new SchemaMigrations(scripts);
        }
        scripts.add(new String(script.readAllBytes(), UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("The schema of the data base cannot be read", e);
      }
    }
  }

  /**
   * Brings a data base to the newest version.
   *
   * @param file where it is, for messages
   * @throws StorageException if a newer program or another one wrote it; it is left as it was
   */
  void bringUpToDate(Connection connection, Path file) throws SQLException {
    int version = number(connection, "PRAGMA user_version");
    if (version > scripts.size()) {
      throw new StorageException(
          "The data base of runs, %s, was written by a newer version of this program (its schema is %d, this program knows %d). Update the program, or set %s to another folder."
              .formatted(file, version, scripts.size(), ExplorerHome.VARIABLE));
    }
    for (int next = version; next < scripts.size(); next++) {
      apply(connection, file, next);
    }
  }

  private void apply(Connection connection, Path file, int version) throws SQLException {
    Transaction.run(
        connection,
        writing -> {
          // Another process may have done it while this one waited for the lock.
          if (number(writing, "PRAGMA user_version") == version) {
            requireOwn(writing, file, version);
            try (Statement statement = writing.createStatement()) {
              statement.executeUpdate(scripts.get(version));
              statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
              statement.executeUpdate("PRAGMA user_version = " + (version + 1));
            }
          }
          return version;
        });
  }

  private static void requireOwn(Connection connection, Path file, int version)
      throws SQLException {
    boolean foreign =
        version == 0
            ? number(connection, "SELECT count(*) FROM sqlite_schema") > 0
            : number(connection, "PRAGMA application_id") != APPLICATION;
    if (foreign) {
      throw new StorageException(
          "%s is a data base of another program. Move it away, or set %s to another folder."
              .formatted(file, ExplorerHome.VARIABLE));
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }
}
