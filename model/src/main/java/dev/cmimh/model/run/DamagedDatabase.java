package dev.cmimh.model.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Finds out whether a data base is damaged, and keeps a damaged one under another name. */
final class DamagedDatabase {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** Above this size a check of the whole file would hold up the start of the program. */
  private static final long WHOLLY_CHECKED_BYTES = 64L << 20;

  private static final Set<SQLiteErrorCode> DAMAGE =
      EnumSet.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB);
  private static final List<String> PRECIOUS_TABLES = List.of("run", "live_change", "figure");

  private DamagedDatabase() {}

  /**
   * Sets a damaged data base aside, with its log. Nothing of it is deleted.
   *
   * @return where it is now, or nothing if there was no damage
   */
  static Optional<Path> setAside(RunDatabase database, Clock clock) {
    Path file = database.file();
    if (!Files.exists(file) || isSound(database)) {
      return Optional.empty();
    }
    Path aside = file.resolveSibling("explorer.damaged-" + STAMP.format(clock.instant()) + ".db");
    try {
      for (String part : List.of("-wal", "-shm", "")) {
        move(Path.of(file + part), Path.of(aside + part));
      }
    } catch (IOException e) {
      throw new StorageException(
          "The data base of runs, %s, is damaged and could not be moved to %s (%s). Move or delete it, then start again."
              .formatted(file, aside, e.getMessage()),
          e);
    }
    return Optional.of(aside);
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static boolean isSound(RunDatabase database) {
    try (Connection connection = database.connect()) {
      if (Files.size(database.file()) <= WHOLLY_CHECKED_BYTES) {
        return finds("PRAGMA quick_check(1)", connection).equals("ok");
      }
      for (String table : PRECIOUS_TABLES) {
        if (!finds("PRAGMA quick_check('" + table + "')", connection).equals("ok")) {
          return false;
        }
      }
      return true;
    } catch (SQLException e) {
      if (isDamage(e)) {
        return false;
      }
      throw database.failure(e);
    } catch (IOException e) {
      throw new StorageException(
          "The data base of runs, %s, cannot be read: %s"
              .formatted(database.file(), e.getMessage()),
          e);
    }
  }

  private static String finds(String check, Connection connection) throws SQLException {
    return Sql.query(connection, check, row -> row.getString(1)).getFirst();
  }

  private static boolean isDamage(SQLException error) {
    return error instanceof SQLiteException sqlite && DAMAGE.contains(RunDatabase.kind(sqlite));
  }
}
