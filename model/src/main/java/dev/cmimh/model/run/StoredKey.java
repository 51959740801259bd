package dev.cmimh.model.run;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Function;

/** Values by the names that the data base keeps of them. */
final class StoredKey {

  private StoredKey() {}

  /** Finds the one of all values that has a name. */
  static <T> T find(T[] values, Function<T, String> name, String stored) throws SQLException {
    return Arrays.stream(values)
        .filter(value -> name.apply(value).equals(stored))
        .findFirst()
        .orElseThrow(() -> new SQLException("the value \"" + stored + "\" is unknown"));
  }
}
