package dev.cmimh.app.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a person reads them off a figure. */
final class Values {

  private static final MathContext DIGITS = new MathContext(4);

  private Values() {}

  /** Percent with one decimal, anything else with four digits; then the unit. */
  static String withUnit(double value, String unit) {
    if (unit.equals("%")) {
      return String.format(Locale.ROOT, "%.1f %%", value);
    }
    return unit.isEmpty() ? digits(value) : digits(value) + " " + unit;
  }

  /** Four digits, without exponent. */
  static String digits(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
