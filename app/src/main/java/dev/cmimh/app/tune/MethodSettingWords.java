package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.SettingRange;

/**
 * What is said about a setting of a method that is fitted at one go.
 *
 * @param moment when it acts
 */
record MethodSettingWords(
    String name, String unit, String formula, String explanation, String moment)
    implements SettingWords {

  /** One of the method's own, which brings its meaning. */
  static MethodSettingWords of(HashingMethod method, SettingRange range, Texts texts) {
    String own = "tune.method." + method.name() + "." + range.name() + ".formula";
    String common = "tune.method." + range.name() + ".formula";
    return new MethodSettingWords(
        capitalised(range.name().replace('-', ' ')),
        "",
        texts.get(texts.has(own) ? own : common),
        range.meaning()
            + " "
            + texts.get(
                "tune.method.range",
                Numerals.write(range.least()),
                Numerals.write(range.most()),
                Numerals.write(range.usual())),
        texts.get("tune.next-run"));
  }

  /** One that every method has. */
  static MethodSettingWords shared(String setting, Texts texts) {
    String unit = "tune." + setting + ".unit";
    return new MethodSettingWords(
        texts.get("tune." + setting + ".name"),
        texts.has(unit) ? texts.get(unit) : "",
        "",
        texts.get("tune.method." + setting + ".explanation"),
        texts.get("tune.next-run"));
  }

  @Override
  public String option(String option) {
    return option;
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
