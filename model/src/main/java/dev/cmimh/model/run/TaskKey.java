package dev.cmimh.model.run;

import dev.cmimh.model.evaluation.Task;
import java.sql.SQLException;
import java.util.Arrays;

/** The retrieval tasks by the names that the data base keeps. */
final class TaskKey {

  private TaskKey() {}

  static Task task(String key) throws SQLException {
    return Arrays.stream(Task.values())
        .filter(task -> task.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new SQLException("there is no retrieval task \"" + key + "\""));
  }
}
