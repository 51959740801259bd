package dev.cmimh.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.matrix.FolderTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class RunStoreDamageTest {

  private static final int PAGE_BYTES = 4096;

  @TempDir private Path folder;
  private ExplorerHome home;

  @BeforeEach
  void findHome() {
    home = new ExplorerHome(folder);
  }

  @Test
  void aSoundDataBaseIsLeftInPlace() {
    writeRun();

    try (RunStore store = open()) {
      assertThat(store.damagedDatabase()).isEmpty();
      assertThat(store.list()).hasSize(1);
    }
  }

  @Test
  void aFileThatIsNoDataBaseIsSetAsideUnchanged() throws IOException {
    String text = "not a data base ".repeat(1000);
    Files.writeString(home.database(), text);

    try (RunStore store = open()) {
      Path aside = store.damagedDatabase().orElseThrow();
      assertThat(aside).hasContent(text).hasParent(folder);
      assertThat(store.list()).isEmpty();
      store.create(ExampleRuns.description("after"));
    }
    try (RunStore store = open()) {
      assertThat(store.damagedDatabase()).isEmpty();
      assertThat(store.list()).hasSize(1);
    }
  }

  @Test
  void damagedPagesAreFoundAndTheFileIsKept() throws IOException {
    writeRun();
    overwriteFromSecondPage();
    byte[] damaged = Files.readAllBytes(home.database());

    try (RunStore store = open()) {
      assertThat(store.damagedDatabase().orElseThrow()).hasBinaryContent(damaged);
      assertThat(store.list()).isEmpty();
    }
  }

  @Test
  void aCutOffFileIsSetAside() throws IOException {
    writeRun();
    try (FileChannel file = FileChannel.open(home.database(), StandardOpenOption.WRITE)) {
      file.truncate(3L * PAGE_BYTES + 100);
    }

    try (RunStore store = open()) {
      assertThat(store.damagedDatabase()).isPresent();
      assertThat(store.list()).isEmpty();
    }
  }

  @Test
  void theLogOfADamagedDataBaseGoesWithIt() throws IOException {
    writeRun();
    overwriteFromSecondPage();
    Path log = Path.of(home.database() + "-wal");
    Files.writeString(log, "what was not merged yet");

    try (RunStore store = open()) {
      assertThat(store.damagedDatabase()).isPresent();
      assertThat(store.list()).isEmpty();
      store.create(ExampleRuns.description("after"));
    }
    try (RunStore store = open()) {
      assertThat(store.list()).hasSize(1);
    }
  }

  @Test
  void aDataBaseOfANewerProgramIsRefusedAndLeftAsItIs() throws SQLException {
    writeRun();
    execute("PRAGMA user_version = 99");

    assertThatThrownBy(this::open)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(home.database().toString())
        .hasMessageContaining("newer version of this program")
        .hasMessageContaining("Update the program");

    execute("PRAGMA user_version = " + SchemaMigrations.shipped().scripts().size());
    try (RunStore store = open()) {
      assertThat(store.list()).hasSize(1);
    }
  }

  @Test
  void aDataBaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws SQLException {
    execute("CREATE TABLE recipes (name TEXT)");

    assertThatThrownBy(this::open)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("data base of another program");

    execute("INSERT INTO recipes VALUES ('pancakes')");
  }

  @Test
  void aFullDiskIsNamedAndKeepsWhatWasStored() {
    SQLiteConfig small = new SQLiteConfig();
    small.setMaxPageCount(40);
    try (RunStore store =
        new RunStore(
            home,
            Clock.systemUTC(),
            new Random(1),
            new RunDatabase(home.database(), small),
            FolderTree::remove)) {
      String run = store.create(ExampleRuns.description("first")).id();
      store.append(run, ExampleRuns.epoch(1, 1));

      assertThatThrownBy(
              () -> {
                for (int epoch = 2; epoch < 10_000; epoch++) {
                  store.append(run, ExampleRuns.epoch(epoch, epoch));
                }
              })
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("no space left")
          .hasMessageContaining(home.database().toString())
          .hasMessageContaining("what was stored before is intact");
      assertThat(store.epochReports(run).getFirst())
          .usingRecursiveComparison()
          .isEqualTo(ExampleRuns.epoch(1, 1));
    }
    try (RunStore store = open()) {
      assertThat(store.damagedDatabase()).isEmpty();
    }
  }

  @Test
  void stepReportsWaitUntilThereIsSpaceAgain() throws SQLException {
    String run = writeRun();
    try (RunStore store = open()) {
      execute(
          "CREATE TRIGGER full BEFORE INSERT ON step_report BEGIN SELECT RAISE(ABORT, 'full');"
              + " END");
      store.append(run, ExampleRuns.step(7, 1));
      assertThatThrownBy(store::flush).isInstanceOf(StorageException.class);

      execute("DROP TRIGGER full");
      store.flush();

      assertThat(store.stepReports(run)).contains(ExampleRuns.step(7, 1));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatCannotBeWrittenIsNamed() {
    home = new ExplorerHome(Path.of("/proc/cmimh"));

    assertThatThrownBy(this::open)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("/proc/cmimh");
  }

  @Test
  void aReadOnlyDataBaseIsNamedAndStaysReadable() {
    String run = writeRun();

    assertThat(new RunDatabase(home.database()).failure(readOnlyRefusal()))
        .hasMessageContaining("cannot be written")
        .hasMessageContaining(home.database().toString())
        .hasMessageContaining("CMIMH_HOME");
    try (RunStore store = open()) {
      assertThat(store.epochReports(run)).hasSize(1);
    }
  }

  private SQLException readOnlyRefusal() {
    try (Connection connection = new RunDatabase(home.database()).connect()) {
      Sql.update(connection, "PRAGMA query_only = true");
      Sql.update(connection, "DELETE FROM run");
      throw new AssertionError("a read-only data base was written");
    } catch (SQLException e) {
      return e;
    }
  }

  private String writeRun() {
    try (RunStore store = open()) {
      String run = store.create(ExampleRuns.description("first")).id();
      for (int step = 1; step <= 200; step++) {
        store.append(run, ExampleRuns.step(step + 100, 1));
      }
      store.append(run, ExampleRuns.epoch(1, 300));
      return run;
    }
  }

  private RunStore open() {
    return RunStore.open(home);
  }

  private void execute(String sql) throws SQLException {
    home.prepare();
    try (Connection connection = new RunDatabase(home.database()).connect()) {
      Sql.update(connection, sql);
    }
  }

  private void overwriteFromSecondPage() throws IOException {
    byte[] noise = new byte[8 * PAGE_BYTES];
    new Random(3).nextBytes(noise);
    try (FileChannel file = FileChannel.open(home.database(), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(noise), PAGE_BYTES);
    }
  }
}
