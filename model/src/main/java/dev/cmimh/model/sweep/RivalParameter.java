package dev.cmimh.model.sweep;

import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import java.util.List;
import java.util.stream.Stream;

/** A setting of a method that CMIMH is compared with, which a sweep can vary. */
public sealed interface RivalParameter {

  /** The name that scripts and the data base use. */
  String key();

  /** The name that people read. */
  default String label() {
    return key().replace('-', ' ');
  }

  /**
   * Settings that differ in this one alone.
   *
   * @throws IllegalArgumentException if the value is out of its range; the message says which
   */
  TrialSettings.Rival apply(TrialSettings.Rival settings, double value);

  /** All that can be varied of a method: what every method has first. */
  static List<RivalParameter> of(HashingMethod method) {
    return Stream.<RivalParameter>concat(
            Stream.of(new CodeLength(), new TrainingPairs()),
            method.settings().stream().map(Own::new))
        .toList();
  }

  /** The code length L. */
  record CodeLength() implements RivalParameter {

    private static final SettingRange RANGE =
        SettingRange.count("bits", "Code length.", 1, 128, 32);

    @Override
    public String key() {
      return RANGE.name();
    }

    @Override
    public TrialSettings.Rival apply(TrialSettings.Rival settings, double value) {
      RANGE.require(value);
      return settings.with(
          new MethodSettings((int) value, settings.seed(), settings.settings().values()));
    }
  }

  /** The number of pairs that are learned from: all are said by their number. */
  record TrainingPairs() implements RivalParameter {

    @Override
    public String key() {
      return SweepParameter.TRAINING_PAIRS.key();
    }

    @Override
    public TrialSettings.Rival apply(TrialSettings.Rival settings, double value) {
      return new TrialSettings.Rival(
          settings.method(), settings.settings(), SweepParameter.TRAINING_PAIRS.pairs(value));
    }
  }

  /** A setting that the method alone has. */
  record Own(SettingRange setting) implements RivalParameter {

    @Override
    public String key() {
      return setting.name();
    }

    @Override
    public TrialSettings.Rival apply(TrialSettings.Rival settings, double value) {
      setting.require(value);
      return settings.with(settings.settings().with(setting, value));
    }
  }
}
