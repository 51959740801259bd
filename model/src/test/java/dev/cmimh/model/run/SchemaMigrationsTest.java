package dev.cmimh.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaMigrationsTest {

  private static final String FIRST =
      "CREATE TABLE shape (name TEXT); CREATE INDEX i ON shape (name);";
  private static final String SECOND = "ALTER TABLE shape ADD COLUMN corners INTEGER DEFAULT 4;";

  @TempDir private Path folder;
  private Path file;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    file = folder.resolve("test.db");
    connection = new RunDatabase(file).connect();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void aNewDataBaseGoesThroughAllVersions() throws SQLException {
    migrate(FIRST, SECOND);

    Sql.update(connection, "INSERT INTO shape VALUES ('triangle', 3)");
    assertThat(number("PRAGMA user_version")).isEqualTo(2);
  }

  @Test
  void anOlderDataBaseKeepsItsRows() throws SQLException {
    migrate(FIRST);
    Sql.update(connection, "INSERT INTO shape VALUES ('square')");

    migrate(FIRST, SECOND);

    assertThat(number("SELECT corners FROM shape WHERE name = 'square'")).isEqualTo(4);
  }

  @Test
  void migratingTwiceChangesNothing() throws SQLException {
    migrate(FIRST, SECOND);
    migrate(FIRST, SECOND);

    assertThat(number("PRAGMA user_version")).isEqualTo(2);
  }

  @Test
  void aVersionThatFailsLeavesTheOneBefore() throws SQLException {
    migrate(FIRST);
    Sql.update(connection, "INSERT INTO shape VALUES ('square')");

    assertThatThrownBy(() -> migrate(FIRST, "DELETE FROM shape; CREATE TABLE shape (name TEXT);"))
        .isInstanceOf(SQLException.class);

    assertThat(number("PRAGMA user_version")).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM shape")).isEqualTo(1);
  }

  @Test
  void theShippedScriptsAreAllFound() {
    assertThat(SchemaMigrations.shipped().scripts())
        .isNotEmpty()
        .first()
        .asString()
        .contains("CREATE TABLE run ");
  }

  private void migrate(String... scripts) throws SQLException {
    new SchemaMigrations(List.of(scripts)).bringUpToDate(connection, file);
  }

  private int number(String query) throws SQLException {
    return Sql.query(connection, query, row -> row.getInt(1)).getFirst();
  }
}
