package dev.cmimh.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.matrix.FolderTree;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.training.HyperParametersJson;
import dev.cmimh.model.training.StepReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaMigrationsTest {

  private static final String FIRST =
      "CREATE TABLE shape (name TEXT); CREATE INDEX i ON shape (name);";
  private static final String SECOND = "ALTER TABLE shape ADD COLUMN corners INTEGER DEFAULT 4;";

  /** The same run as the program of that version wrote it. */
  private static final List<String> ROWS_OF_VERSION_1 =
      List.of(
          """
          INSERT INTO run VALUES ('20261124-0153-7f3a', 'an old run', 'emoji', 'sha256:0123',
            20261124, '%s', 7, '0.1.0', 'PyTorch 2.7.1', 'CPU, 2 threads', 1795485200123,
            1795485250123, 41.25, 'FINISHED', NULL, NULL)
          """
              .formatted(
                  new HyperParametersJson().write(ExampleRuns.description("").hyperParameters())),
          """
          INSERT INTO live_change VALUES ('20261124-0153-7f3a', 1, 30, 10, 0.8, 0.01, 0.1, 0.001,
            0.002)
          """,
          """
          INSERT INTO step_report VALUES ('20261124-0153-7f3a', 1, 1, 0.5, 0.6, -1, 3, 4, 5, 6, 50,
            7, 8, 1.1, 1.2, NULL, 9, 1000, 30, 10, 0.8, 0.01, 0.1, 0.001, 0.002)
          """,
          """
          INSERT INTO epoch_report VALUES ('20261124-0153-7f3a', 1, 1, 0.3, 0.03, 2, 2, 0.74, 0.2,
            12, '[0.5,0.25]', '[]')
          """,
          """
          INSERT INTO epoch_task VALUES ('20261124-0153-7f3a', 1, 'txt2img', 0.75, 0.113)
          """,
          """
          INSERT INTO figure VALUES ('20261124-0153-7f3a', 'test', 'concepts', 'txt2img',
            '50', 'hits', 'expected', 0.625, 0.113)
          """);

  /** Version 2 has more columns in the first table. */
  private static final List<String> ROWS_OF_VERSION_2 =
      Stream.concat(
              Stream.of(
                  ROWS_OF_VERSION_1
                      .getFirst()
                      .replace("NULL, NULL)", "NULL, NULL, 'cmimh', '', '', NULL)")),
              ROWS_OF_VERSION_1.stream().skip(1))
          .toList();

  /** Version 3 has sweeps. */
  private static final List<String> ROWS_OF_VERSION_3 =
      Stream.concat(
              ROWS_OF_VERSION_2.stream(),
              Stream.of(
                  """
                  INSERT INTO sweep VALUES ('20261124-0200-0001', 1795485200123, 'kl-weight', '%s',
                    'emoji', 'validation', NULL, NULL)
                  """
                      .formatted(
                          new HyperParametersJson()
                              .write(ExampleRuns.description("").hyperParameters())),
                  """
                  INSERT INTO trial VALUES ('20261124-0200-0001', 1, 0.3, 7, 'BEGUN',
                    '20261124-0153-7f3a', NULL, '')
                  """))
          .toList();

  /** Version 4 has more columns in the tables of runs and sweeps. */
  private static final List<String> ROWS_OF_VERSION_4 =
      ROWS_OF_VERSION_3.stream()
          .map(row -> row.replace("'', '', NULL)", "'', '', NULL, '', '{}')"))
          .map(row -> row.replace("'validation', NULL, NULL)", "'validation', NULL, NULL, '')"))
          .toList();

  private static final List<List<String>> ROWS_OF_EARLIER_VERSIONS =
      List.of(ROWS_OF_VERSION_1, ROWS_OF_VERSION_2, ROWS_OF_VERSION_3, ROWS_OF_VERSION_4);

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
  void theShippedScriptsAreFoundInTheirOrder() {
    assertThat(SchemaMigrations.shipped().scripts())
        .isNotEmpty()
        .first()
        .asString()
        .contains("CREATE TABLE run ");
  }

  @ParameterizedTest
  @MethodSource("earlierVersions")
  void aStoreOfAnEarlierVersionKeepsAllThatWasTrained(int version) throws SQLException {
    migrate(SchemaMigrations.shipped().scripts().subList(0, version).toArray(String[]::new));
    for (String row : ROWS_OF_EARLIER_VERSIONS.get(version - 1)) {
      Sql.update(connection, row);
    }

    try (RunStore store = upToDate()) {
      RunRecord record = store.read("20261124-0153-7f3a");
      assertThat(record.run().description())
          .isEqualTo(
              new RunDescription(
                  "an old run",
                  RunDescription.CMIMH,
                  "emoji",
                  "sha256:0123",
                  20261124,
                  ExampleRuns.description("").hyperParameters(),
                  "0.1.0",
                  "PyTorch 2.7.1",
                  "CPU, 2 threads",
                  ""));
      assertThat(record.run().state()).isEqualTo(RunState.FINISHED);
      assertThat(record.run().trainingTime()).contains(Duration.ofMillis(41_250));
      assertThat(record.steps()).extracting(StepReport::step).containsExactly(1L);
      assertThat(record.epochs().getFirst().meanAveragePrecision())
          .containsOnly(Map.entry(Task.TEXT_TO_IMAGE, 0.75));
      assertThat(record.changes()).containsExactly(new LiveChange(1, ExampleRuns.KNOBS));
      assertThat(record.figures()).extracting(f -> f.figure().value()).containsExactly(0.625);
      assertThat(store.fitReport("20261124-0153-7f3a")).isEmpty();
      assertThat(store.sweeps().list()).hasSize(version < 3 ? 0 : 1);
      for (Sweep sweep : store.sweeps().list()) {
        assertThat(sweep.plan().labels()).isEmpty();
        assertThat(sweep.trials().getFirst().run()).contains("20261124-0153-7f3a");
      }
    }
    assertThat(number("PRAGMA user_version"))
        .isEqualTo(SchemaMigrations.shipped().scripts().size());
  }

  @Test
  void everyEarlierVersionHasRowsToMigrate() {
    assertThat(ROWS_OF_EARLIER_VERSIONS).hasSize(SchemaMigrations.shipped().scripts().size() - 1);
  }

  static IntStream earlierVersions() {
    return IntStream.rangeClosed(1, ROWS_OF_EARLIER_VERSIONS.size());
  }

  private RunStore upToDate() throws SQLException {
    connection.close();
    ExplorerHome home = new ExplorerHome(folder);
    RunStore store =
        new RunStore(
            home,
            Clock.systemUTC(),
            new java.util.Random(1),
            new RunDatabase(file),
            FolderTree::remove);
    connection = new RunDatabase(file).connect();
    return store;
  }

  private void migrate(String... scripts) throws SQLException {
    new SchemaMigrations(List.of(scripts)).bringUpToDate(connection, file);
  }

  private int number(String query) throws SQLException {
    return Sql.query(connection, query, row -> row.getInt(1)).getFirst();
  }
}
