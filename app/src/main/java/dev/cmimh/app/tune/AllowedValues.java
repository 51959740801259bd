package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;
import dev.cmimh.app.tune.ValueScale.Doubling;
import dev.cmimh.app.tune.ValueScale.Drawn;
import dev.cmimh.app.tune.ValueScale.Linear;
import dev.cmimh.app.tune.ValueScale.Logarithmic;
import dev.cmimh.app.tune.ValueScale.LogarithmicWithZero;
import dev.cmimh.app.tune.ValueScale.Options;
import dev.cmimh.app.tune.ValueScale.Whole;

/** Which values a scale allows, in words. */
final class AllowedValues {

  private AllowedValues() {}

  static String of(ValueScale scale, Texts texts) {
    return switch (scale) {
      case Linear(double least, double most, double _) -> range("tune.number", least, most, texts);
      case Logarithmic(double least, double most, boolean whole) ->
          range(whole ? "tune.whole-number" : "tune.number", least, most, texts);
      case Doubling(int least, int most) -> range("tune.whole-number", least, most, texts);
      case LogarithmicWithZero(double _, double most) -> range("tune.number", 0, most, texts);
      case Whole(long least, long most, var _) -> range("tune.whole-number", least, most, texts);
      case Drawn(long least, long most) -> range("tune.whole-number", least, most, texts);
      case Options(var options) -> range("tune.whole-number", 0, options.size() - 1.0, texts);
    };
  }

  private static String range(String key, double least, double most, Texts texts) {
    return texts.get(key, Numerals.write(least), Numerals.write(most));
  }
}
