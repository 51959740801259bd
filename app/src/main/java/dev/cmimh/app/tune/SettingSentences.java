package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;
import dev.cmimh.app.tune.ValueScale.Doubling;
import dev.cmimh.app.tune.ValueScale.Linear;
import dev.cmimh.app.tune.ValueScale.Logarithmic;
import dev.cmimh.app.tune.ValueScale.LogarithmicWithZero;
import dev.cmimh.app.tune.ValueScale.Options;
import dev.cmimh.app.tune.ValueScale.Whole;
import dev.cmimh.model.training.HyperParameters;
import java.util.Optional;
import java.util.Set;

/** What is said about a setting. */
final class SettingSentences {

  private static final int REFERENCE_BITS = 32;

  /** Their terms are sums over bits: the weight is stated for 32 bits. */
  private static final Set<String> PER_BIT = Set.of("modality-gap", "balance");

  private final Setting setting;
  private final Texts texts;

  SettingSentences(Setting setting, Texts texts) {
    this.setting = setting;
    this.texts = texts;
  }

  String name() {
    return text("name");
  }

  /** Empty where the value is a plain number. */
  String unit() {
    return optional("unit");
  }

  /** How it enters the objective or the training; empty where there is no formula. */
  String formula() {
    return optional("formula");
  }

  /** What it does, and what too much of it does. */
  String explanation() {
    return text("explanation");
  }

  /** When it acts. */
  String moment() {
    return texts.get(setting.moment() == Moment.AT_ONCE ? "tune.at-once" : "tune.next-run");
  }

  /** What an option or a proposed value is called. */
  String option(String option) {
    String key = "tune." + setting.name() + "." + option;
    return texts.has(key) ? texts.get(key) : option;
  }

  /** What is wrong with what was typed. */
  String refusal(String typed, String kept) {
    return texts.get(
        "tune.refused",
        name(),
        allowed(),
        typed.isBlank() ? texts.get("tune.nothing") : typed,
        kept);
  }

  /** What the value does beyond its number; empty where there is nothing to say. */
  String note(HyperParameters next, Optional<HyperParameters> running) {
    if (!setting.applies().test(next)) {
      return text("idle");
    }
    if (setting.moment() == Moment.NEXT_RUN) {
      return running
          .filter(now -> setting.read(now) != setting.read(next))
          .map(this::waits)
          .orElseGet(() -> optional("note"));
    }
    return PER_BIT.contains(setting.name()) ? scaled(next, running.orElse(next).bits()) : "";
  }

  private String scaled(HyperParameters next, int bits) {
    return bits == REFERENCE_BITS
        ? texts.get("tune.stated")
        : texts.get(
            "tune.scaled", Numerals.write(setting.read(next) * REFERENCE_BITS / bits), bits);
  }

  /** The formula, what it does, and when it acts. */
  String inFull() {
    String formula = formula().isEmpty() ? "" : formula() + "\n\n";
    return formula + explanation() + "\n\n" + moment();
  }

  /** A value in words, with its unit. */
  String value(double value) {
    if (setting.scale() instanceof Options(var options)) {
      return option(options.get((int) value));
    }
    return (Numerals.write(value) + " " + unit()).strip();
  }

  private String waits(HyperParameters now) {
    String kept = setting.applies().test(now) ? value(setting.read(now)) : texts.get("tune.none");
    return texts.get("tune.waits", kept);
  }

  private String allowed() {
    return switch (setting.scale()) {
      case Linear(double least, double most, double _) -> range("tune.number", least, most);
      case Logarithmic(double least, double most, boolean whole) ->
          range(whole ? "tune.whole-number" : "tune.number", least, most);
      case Doubling(int least, int most) -> range("tune.whole-number", least, most);
      case LogarithmicWithZero(double _, double most) -> range("tune.number", 0, most);
      case Whole(long least, long most, var _) -> range("tune.whole-number", least, most);
      case Options(var options) -> range("tune.whole-number", 0, options.size() - 1.0);
    };
  }

  private String range(String key, double least, double most) {
    return texts.get(key, Numerals.write(least), Numerals.write(most));
  }

  private String text(String part) {
    return texts.get("tune." + setting.name() + "." + part);
  }

  private String optional(String part) {
    String key = "tune." + setting.name() + "." + part;
    return texts.has(key) ? texts.get(key) : "";
  }
}
