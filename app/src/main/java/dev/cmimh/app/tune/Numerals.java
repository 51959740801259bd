package dev.cmimh.app.tune;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/** Values of settings as people write and read them. */
final class Numerals {

  private static final MathContext SHOWN = new MathContext(4);
  private static final double WHOLE_FROM = 1000;
  private static final double LONGEST = 1e15;

  private Numerals() {}

  /** A number without exponent and without needless zeros, with at most four digits. */
  static String write(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal shown =
        Math.abs(value) >= WHOLE_FROM && value == Math.rint(value) ? exact : exact.round(SHOWN);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  /** The number that was written, such as {@code 0.5} or {@code 1e-3}; empty where it is none. */
  static OptionalDouble read(String text) {
    try {
      double value = new BigDecimal(text.strip()).doubleValue();
      return Math.abs(value) < LONGEST ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }
}
