package dev.cmimh.app.text;

import dev.cmimh.model.figure.Numbers;
import java.time.Duration;
import java.util.Locale;

/** Amounts as people read them: as its words, the window writes its numbers in English. */
public final class Amounts {

  private static final double BYTES_PER_GIGABYTE = 1e9;
  private static final double BYTES_PER_MEGABYTE = 1e6;

  private Amounts() {}

  /** Memory, such as {@code 1.1 GB}. */
  public static String bytes(long bytes) {
    return bytes >= BYTES_PER_GIGABYTE
        ? format("%.1f GB", bytes / BYTES_PER_GIGABYTE)
        : format("%.0f MB", bytes / BYTES_PER_MEGABYTE);
  }

  /** A time, such as {@code 2 min 5 s}. */
  public static String seconds(double seconds) {
    return Numbers.words(Duration.ofMillis(Math.round(1000 * seconds)));
  }

  /** How many of something in a second, with a digit after the point where there are few. */
  public static String rate(double perSecond) {
    return format(perSecond < 10 ? "%.1f" : "%,.0f", perSecond);
  }

  /** How many, such as {@code 6,515}. */
  public static String count(long number) {
    return format("%,d", number);
  }

  /**
   * A number in the way of the window, whatever the system's.
   *
   * @param format of the number, such as {@code %.2f}
   */
  public static String format(String format, Object number) {
    return String.format(Locale.ROOT, format, number);
  }
}
