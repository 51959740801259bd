package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;

/** What is said about a setting on show. */
interface SettingWords {

  String name();

  /** Empty where the value is a plain number. */
  String unit();

  /** How it enters the objective or the training; empty where there is no formula. */
  String formula();

  /** What it does, and what too much of it does. */
  String explanation();

  /** When it acts. */
  String moment();

  /** What an option or a proposed value is called. */
  String option(String option);

  /** The formula, what it does, and when it acts. */
  default String inFull() {
    String formula = formula().isEmpty() ? "" : formula() + "\n\n";
    return formula + explanation() + "\n\n" + moment();
  }

  /** What is wrong with what was typed. */
  default String refusal(ValueScale scale, String typed, String kept, Texts texts) {
    return texts.get(
        "tune.refused",
        name(),
        AllowedValues.of(scale, texts),
        typed.isBlank() ? texts.get("tune.nothing") : typed,
        kept);
  }
}
