package dev.cmimh.app.tune;

import dev.cmimh.app.tune.ValueScale.Linear;
import dev.cmimh.app.tune.ValueScale.Logarithmic;
import dev.cmimh.app.tune.ValueScale.LogarithmicWithZero;
import dev.cmimh.model.hashing.SettingRange;

/** The slider that suits the range of a method's setting. */
final class RangeScale {

  /** From this ratio of its ends on, equal distances would leave the lower decades no room. */
  private static final double DECADES = 100;

  /** How far below the largest value the smallest one above 0 lies. */
  private static final double SPAN_ABOVE_ZERO = 1e6;

  private static final double STEPS = 100;

  private RangeScale() {}

  static ValueScale.Sliding of(SettingRange range) {
    if (range.whole()) {
      return new Logarithmic(range.least(), range.most(), true);
    }
    if (range.least() > 0 && range.most() / range.least() >= DECADES) {
      return new Logarithmic(range.least(), range.most(), false);
    }
    return range.least() == 0 && range.most() > DECADES
        ? new LogarithmicWithZero(range.most() / SPAN_ABOVE_ZERO, range.most())
        : new Linear(range.least(), range.most(), step(range.most() - range.least()));
  }

  /** A power of ten that makes at least a hundred steps. */
  private static double step(double width) {
    return Math.pow(10, Math.floor(Math.log10(width / STEPS)));
  }
}
