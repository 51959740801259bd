package dev.cmimh.app.desk;

/** What people call data sets. */
public final class DataNames {

  private DataNames() {}

  /**
   * A person's own data set is named by its whole path: the folder's own name is enough where there
   * is little room.
   */
  public static String shortName(String nameOrFolder) {
    return nameOrFolder.replaceFirst("^.*[/\\\\](?=[^/\\\\]+$)", "");
  }
}
