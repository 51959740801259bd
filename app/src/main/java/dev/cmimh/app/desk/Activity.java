package dev.cmimh.app.desk;

/**
 * What is going on, for the status bar.
 *
 * @param what in words
 * @param share done, 0 to 1; below 0 where nobody knows
 */
public record Activity(String what, double share) {

  /** Nothing. */
  public static final Activity NONE = new Activity("", 0);

  /** Something that cannot be measured. */
  public static Activity of(String what) {
    return new Activity(what, -1);
  }

  public boolean isNone() {
    return what.isEmpty();
  }
}
