package dev.cmimh.model.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file of the runs: how it is opened, and what its errors mean. Readers never wait for
 * the writer (write-ahead log); a writer waits for that of another process.
 */
final class RunDatabase {

  private static final int BUSY_TIMEOUT_MILLISECONDS = 10_000;
  private static final long RETRY_NANOSECONDS = 5_000_000;

  private final Path file;
  private final SQLiteConfig config;

  RunDatabase(Path file) {
    this(file, new SQLiteConfig());
  }

  /** A data base with further settings, for instance a largest size. */
  RunDatabase(Path file, SQLiteConfig config) {
    this.file = file;
    this.config = config;
    config.setBusyTimeout(BUSY_TIMEOUT_MILLISECONDS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // A commit outlives not only the process but also a power cut.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
  }

  Path file() {
    return file;
  }

  /**
   * Opens a connection. SQLite does not wait by itself where two connections switch a new data base
   * to its write-ahead log at once, so that is tried again until the busy timeout is over.
   */
  Connection connect() throws SQLException {
    long deadline = System.nanoTime() + 1_000_000L * BUSY_TIMEOUT_MILLISECONDS;
    while (true) {
      try {
        return config.createConnection("jdbc:sqlite:" + file);
      } catch (SQLiteException e) {
        if (kind(e) != SQLiteErrorCode.SQLITE_BUSY || System.nanoTime() > deadline) {
          throw e;
        }
        LockSupport.parkNanos(RETRY_NANOSECONDS);
      }
    }
  }

  /**
   * Opens the data base with the newest schema; what an ended process left running is stopped.
   *
   * @throws StorageException if that cannot be done
   */
  Connection connectUpToDate(SchemaMigrations migrations) {
    try {
      Connection connection = connect();
      try {
        migrations.bringUpToDate(connection, file);
        Transaction.run(connection, RunTable::stopRunsOfEndedProcesses);
        return connection;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Runs a query on a connection of its own, so that any thread may read at any time. */
  <T> T read(SqlWork<T> query) {
    try (Connection connection = connect()) {
      return query.in(connection);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Says in a sentence what an error of SQLite means for the person who meets it. */
  StorageException failure(SQLException error) {
    return new StorageException(sentence(error), error);
  }

  private String sentence(SQLException error) {
    if (!(error instanceof SQLiteException sqlite)) {
      return "The data base of runs, %s, failed: %s.".formatted(file, error.getMessage());
    }
    return switch (kind(sqlite)) {
      case SQLITE_FULL ->
          "There is no space left for the data base of runs, %s. Free some space and try again; what was stored before is intact."
              .formatted(file);
      case SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_AUTH ->
          "The data base of runs, %s, cannot be written. Make the file and its folder writable, or set %s to a folder of your own; what was stored before is intact."
              .formatted(file, ExplorerHome.VARIABLE);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "The data base of runs, %s, has been locked by another program for %d s. Close the other program, then try again."
              .formatted(file, BUSY_TIMEOUT_MILLISECONDS / 1000);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          "The data base of runs, %s, is damaged. Start the program again: it keeps the damaged file under another name and begins a new one."
              .formatted(file);
      case SQLITE_IOERR ->
          "The data base of runs, %s, could not be read or written: the disk may be full or failing. Check it, then try again; what was stored before is intact."
              .formatted(file);
      default -> "The data base of runs, %s, failed: %s.".formatted(file, sqlite.getMessage());
    };
  }

  /** The kind of an error: the lower byte of its code, the rest of which says more about it. */
  static SQLiteErrorCode kind(SQLiteException error) {
    return SQLiteErrorCode.getErrorCode(error.getResultCode().code & 0xff);
  }
}
