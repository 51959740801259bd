package dev.cmimh.model.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/** Numbers and times as people read them. */
public final class Numbers {

  private static final int DIGITS = 10;
  private static final int READABLE_DIGITS = 4;

  private Numbers() {}

  /** A number without exponent and without needless zeros. */
  public static String plain(double value) {
    return plain(value, DIGITS);
  }

  /** The same with four digits that count, for where nobody copies it. */
  public static String readable(double value) {
    return plain(value, READABLE_DIGITS);
  }

  private static String plain(double value, int digits) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A time in words, such as {@code 2 min 5 s}. */
  public static String words(Duration time) {
    long seconds = Math.round(time.toMillis() / 1000.0);
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return "%d min %d s".formatted(seconds / 60, seconds % 60);
    }
    return "%d h %d min".formatted(seconds / 3600, seconds % 3600 / 60);
  }
}
