package dev.cmimh.model.hashing;

/**
 * A setting of a method.
 *
 * @param name words parted by hyphens
 * @param meaning a sentence for the person who sets it
 * @param least smallest value that is allowed
 * @param most largest value that is allowed
 * @param usual value where nothing else was asked
 * @param whole whether it counts something
 */
public record SettingRange(
    String name, String meaning, double least, double most, double usual, boolean whole) {

  public SettingRange {
    if (!(least <= usual && usual <= most)) {
      throw new IllegalArgumentException(
          "The usual %s, %s, is not from %s to %s".formatted(name, usual, least, most));
    }
  }

  /** A setting that counts something. */
  public static SettingRange count(String name, String meaning, int least, int most, int usual) {
    return new SettingRange(name, meaning, least, most, usual, true);
  }

  /** A setting that may be any number of its range. */
  public static SettingRange number(
      String name, String meaning, double least, double most, double usual) {
    return new SettingRange(name, meaning, least, most, usual, false);
  }

  /** The same setting where another value is usual. */
  public SettingRange withUsual(double other) {
    return new SettingRange(name, meaning, least, most, other, whole);
  }

  /**
   * Fails unless a value is allowed.
   *
   * @throws IllegalArgumentException if it is not; the message says what is
   */
  public void require(double value) {
    if (!(value >= least && value <= most) || (whole && value != Math.rint(value))) {
      throw new IllegalArgumentException(
          "The setting %s must be %s from %s to %s, but is %s"
              .formatted(
                  name,
                  whole ? "a whole number" : "a number",
                  text(least),
                  text(most),
                  text(value)));
    }
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
