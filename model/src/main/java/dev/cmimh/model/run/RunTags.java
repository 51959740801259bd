package dev.cmimh.model.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that people mark runs with. */
public final class RunTags {

  /** What a run is marked with that a study began, before anything is trained. */
  public static final String STUDY = "study";

  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

  private RunTags() {}

  /** The different words of a text, in alphabetical order; spaces and commas part them. */
  public static List<String> of(String text) {
    return Stream.of(BETWEEN.split(text))
        .filter(word -> !word.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** Replaces all tags of a run. */
  static void write(Connection connection, String run, List<String> tags) throws SQLException {
    Sql.update(connection, "DELETE FROM run_tag WHERE run = ?", run);
    Sql.putAll(connection, "run_tag", tags.stream().map(tag -> new Object[] {run, tag}).toList());
  }

  /** The runs that are marked with a word. */
  static Set<String> runs(Connection connection, String tag) throws SQLException {
    return new HashSet<>(
        Sql.query(
            connection, "SELECT run FROM run_tag WHERE tag = ?", row -> row.getString(1), tag));
  }

  /** The tags of all runs that have some, by run, in alphabetical order. */
  static Map<String, List<String>> read(Connection connection) throws SQLException {
    Map<String, List<String>> tags = new HashMap<>();
    Sql.query(
        connection,
        "SELECT run, tag FROM run_tag ORDER BY run, tag",
        row ->
            tags.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2)));
    return tags;
  }
}
