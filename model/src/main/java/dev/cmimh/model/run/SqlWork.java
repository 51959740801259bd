package dev.cmimh.model.run;

import java.sql.Connection;
import java.sql.SQLException;

/** Something to read through a connection. */
@FunctionalInterface
interface SqlWork<T> {

  T in(Connection connection) throws SQLException;
}
