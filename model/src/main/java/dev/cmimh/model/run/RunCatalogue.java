package dev.cmimh.model.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people do with runs that were trained: look through them, name, note and tag them, throw
 * them away and take them back. May be used from any thread.
 *
 * <p>Every method throws {@link StorageException} where the disk does not do its part, and {@link
 * UnknownRunException} for a run that is not there.
 */
public final class RunCatalogue {

  /** How long a deleted run can be taken back. */
  public static final Duration KEPT = Duration.ofDays(30);

  private final ExplorerHome home;
  private final Clock clock;
  private final RunDatabase database;
  private final RunWriter writer;
  private final Removal removal;

  /** Removes a folder with all that is in it. */
  @FunctionalInterface
  interface Removal {

    void remove(Path folder) throws IOException;
  }

  RunCatalogue(
      ExplorerHome home, Clock clock, RunDatabase database, RunWriter writer, Removal removal) {
    this.home = home;
    this.clock = clock;
    this.database = database;
    this.writer = writer;
    this.removal = removal;
  }

  /** All runs that are not deleted, newest first. */
  public List<RunSummary> list() {
    return newest(-1);
  }

  /**
   * The newest runs that are not deleted: what a list can show while it reads the others.
   *
   * @param most how many at most; below 0 for all
   */
  public List<RunSummary> newest(int most) {
    return database.read(connection -> RunSummaryTable.read(connection, most));
  }

  /**
   * Calls a run otherwise.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public void rename(String run, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A run needs a name: write at least one letter.");
    }
    update(run, "UPDATE run SET name = ? WHERE id = ?", name.strip());
  }

  /** Writes a note on a run, in place of the one before; empty for none. */
  public void note(String run, String note) {
    update(run, "UPDATE run SET note = ? WHERE id = ?", note.strip());
  }

  /**
   * Marks a run, in place of its tags before.
   *
   * @param tags words, as {@link RunTags#of} takes them out of a text
   */
  public void tag(String run, List<String> tags) {
    writer.write(
        connection -> {
          requireRun(connection, run);
          RunTags.write(connection, run, tags);
          return true;
        });
  }

  /** The runs that are marked with a word. */
  public Set<String> tagged(String tag) {
    return database.read(connection -> RunTags.runs(connection, tag));
  }

  /**
   * Deletes runs, all or none. For {@link #KEPT} they can be taken back; then they and their
   * folders go when the store is opened.
   *
   * @throws IllegalStateException if one of them is under way
   */
  public void delete(Collection<String> runs) {
    writer.write(
        connection -> {
          for (String run : runs) {
            requireAtRest(connection, run);
            Sql.update(
                connection, "UPDATE run SET deleted_at = ? WHERE id = ?", clock.millis(), run);
          }
          return true;
        });
  }

  /** Takes deleted runs back; those that are not deleted stay as they are. */
  public void restore(Collection<String> runs) {
    writer.write(
        connection -> {
          for (String run : runs) {
            if (!RunTable.exists(connection, run)) {
              throw RunIds.unknown(run, RunTable.ids(connection));
            }
            Sql.update(connection, "UPDATE run SET deleted_at = NULL WHERE id = ?", run);
          }
          return true;
        });
  }

  /** Identifiers of the runs that can be taken back, the last deleted first. */
  public List<String> deleted() {
    return database.read(
        connection ->
            Sql.query(
                connection,
                "SELECT id FROM run WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id",
                row -> row.getString(1)));
  }

  /**
   * Removes for good what was deleted at least some time ago, with its folders. A run whose folder
   * cannot be removed now stays deleted, and goes at a later time.
   *
   * @return number of runs that are gone
   */
  public int empty(Duration deletedFor) {
    long before = clock.instant().minus(deletedFor).toEpochMilli();
    return writer.write(
        connection -> {
          int gone = 0;
          for (String run : deletedBefore(connection, before)) {
            if (isGone(home.runFolder(run))) {
              gone += Sql.update(connection, "DELETE FROM run WHERE id = ?", run);
            }
          }
          return gone;
        });
  }

  private static List<String> deletedBefore(Connection connection, long before)
      throws SQLException {
    return Sql.query(
        connection, "SELECT id FROM run WHERE deleted_at <= ?", row -> row.getString(1), before);
  }

  private void update(String run, String statement, String value) {
    writer.write(
        connection -> {
          requireRun(connection, run);
          return Sql.update(connection, statement, value, run);
        });
  }

  private static void requireAtRest(Connection connection, String run) throws SQLException {
    RunState state = requireRun(connection, run).state();
    if (state == RunState.RUNNING || state == RunState.PAUSED) {
      throw new IllegalStateException(
          "Run %s is under way: stop it first, then delete it.".formatted(run));
    }
  }

  private static Run requireRun(Connection connection, String run) throws SQLException {
    Optional<Run> found = RunTable.read(connection, run);
    if (found.isEmpty()) {
      throw RunIds.unknown(run, RunTable.ids(connection));
    }
    return found.get();
  }

  private boolean isGone(Path folder) {
    try {
      removal.remove(folder);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
