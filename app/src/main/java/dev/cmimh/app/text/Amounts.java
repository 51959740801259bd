package dev.cmimh.app.text;

import dev.cmimh.model.figure.Numbers;
import java.time.Duration;

/** Amounts as people read them. */
public final class Amounts {

  private static final double BYTES_PER_GIGABYTE = 1e9;
  private static final double BYTES_PER_MEGABYTE = 1e6;

  private Amounts() {}

  /** Memory, such as {@code 1.1 GB}. */
  public static String bytes(long bytes) {
    return bytes >= BYTES_PER_GIGABYTE
        ? "%.1f GB".formatted(bytes / BYTES_PER_GIGABYTE)
        : "%.0f MB".formatted(bytes / BYTES_PER_MEGABYTE);
  }

  /** A time, such as {@code 2 min 5 s}. */
  public static String seconds(double seconds) {
    return Numbers.words(Duration.ofMillis(Math.round(1000 * seconds)));
  }

  /** How many of something in a second, with a digit after the point where there are few. */
  public static String rate(double perSecond) {
    return perSecond < 10 ? "%.1f".formatted(perSecond) : "%,.0f".formatted(perSecond);
  }
}
