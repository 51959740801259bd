package dev.cmimh.model.sweep;

import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.training.HyperParameters;
import java.util.List;
import java.util.stream.Stream;

/** The setting that a sweep varies, and all others, which it leaves alone. */
public sealed interface Swept {

  /** The name of the setting that scripts and the data base use. */
  String key();

  /** The name of the setting that people read. */
  String label();

  /** Passes over the training pairs that a trial makes; 1 for what is fitted at one go. */
  int epochs();

  /**
   * The settings of a trial.
   *
   * @throws IllegalArgumentException if the value is out of its range; the message says which
   */
  TrialSettings settings(Trial trial);

  /** The settings that are not varied. */
  TrialSettings base();

  /** A setting of CMIMH. */
  record Cmimh(SweepParameter parameter, HyperParameters parameters) implements Swept {

    @Override
    public String key() {
      return parameter.key();
    }

    @Override
    public String label() {
      return parameter.label();
    }

    @Override
    public int epochs() {
      return parameters.epochs();
    }

    @Override
    public TrialSettings settings(Trial trial) {
      return new TrialSettings.Cmimh(
          parameter.apply(parameters, trial.value()).with(draft -> draft.seed = trial.seed()));
    }

    @Override
    public TrialSettings base() {
      return new TrialSettings.Cmimh(parameters);
    }
  }

  /**
   * A setting of a method that CMIMH is compared with.
   *
   * @param method its name in the store and on the command line
   * @param methodLabel what the field calls it
   * @param setting one of its own, or {@link #CODE_LENGTH}
   * @param methodSettings of the method
   */
  record Rival(
      String method, String methodLabel, SettingRange setting, MethodSettings methodSettings)
      implements Swept {

    /** The code length L, which every method has. */
    public static final SettingRange CODE_LENGTH =
        SettingRange.count("bits", "Code length.", 1, 128, 32);

    /**
     * Varies a setting by its name.
     *
     * @throws IllegalArgumentException if the method has none of that name; the message lists those
     *     it has
     */
    public static Rival of(HashingMethod method, String setting, MethodSettings settings) {
      return settings(method).stream()
          .filter(range -> range.name().equals(setting))
          .findFirst()
          .map(range -> new Rival(method.name(), method.label(), range, settings))
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "A sweep of %s varies %s, not %s"
                          .formatted(
                              method.label(),
                              String.join(
                                  ", ", settings(method).stream().map(SettingRange::name).toList()),
                              setting)));
    }

    /** All that can be varied, the code length first. */
    public static List<SettingRange> settings(HashingMethod method) {
      return Stream.concat(Stream.of(CODE_LENGTH), method.settings().stream()).toList();
    }

    @Override
    public String key() {
      return setting.name();
    }

    @Override
    public String label() {
      return "%s of %s".formatted(setting.name().replace('-', ' '), methodLabel);
    }

    @Override
    public int epochs() {
      return 1;
    }

    @Override
    public TrialSettings settings(Trial trial) {
      setting.require(trial.value());
      MethodSettings seeded =
          new MethodSettings(methodSettings.bits(), trial.seed(), methodSettings.values());
      return new TrialSettings.Rival(
          method,
          setting.equals(CODE_LENGTH)
              ? new MethodSettings((int) trial.value(), trial.seed(), seeded.values())
              : seeded.with(setting, trial.value()));
    }

    @Override
    public TrialSettings base() {
      return new TrialSettings.Rival(method, methodSettings);
    }
  }
}
