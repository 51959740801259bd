package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;
import dev.cmimh.app.tune.ValueScale.Options;
import dev.cmimh.model.training.HyperParameters;
import java.util.Optional;
import java.util.Set;

/** What is said about a setting. */
final class SettingSentences implements SettingWords {

  private static final int REFERENCE_BITS = 32;

  /** Their terms are sums over bits: the weight is stated for 32 bits. */
  private static final Set<String> PER_BIT = Set.of("modality-gap", "balance");

  private final Setting setting;
  private final Texts texts;

  SettingSentences(Setting setting, Texts texts) {
    this.setting = setting;
    this.texts = texts;
  }

  @Override
  public String name() {
    return text("name");
  }

  @Override
  public String unit() {
    return optional("unit");
  }

  @Override
  public String formula() {
    return optional("formula");
  }

  @Override
  public String explanation() {
    return text("explanation");
  }

  @Override
  public String moment() {
    return texts.get(setting.moment() == Moment.AT_ONCE ? "tune.at-once" : "tune.next-run");
  }

  @Override
  public String option(String option) {
    String key = "tune." + setting.name() + "." + option;
    return texts.has(key) ? texts.get(key) : option;
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

  private String text(String part) {
    return texts.get("tune." + setting.name() + "." + part);
  }

  private String optional(String part) {
    String key = "tune." + setting.name() + "." + part;
    return texts.has(key) ? texts.get(key) : "";
  }
}
