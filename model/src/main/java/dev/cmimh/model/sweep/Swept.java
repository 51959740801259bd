package dev.cmimh.model.sweep;

import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.training.HyperParameters;

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
   * @param methodLabel what the field calls the method
   * @param parameter what is varied
   * @param base the settings that are not
   */
  record Rival(String methodLabel, RivalParameter parameter, TrialSettings.Rival base)
      implements Swept {

    /**
     * Varies a setting by its name.
     *
     * @param trainingPairs number of pairs that are learned from; 0 for all
     * @throws IllegalArgumentException if the method has none of that name; the message lists those
     *     it has
     */
    public static Rival of(
        HashingMethod method, String setting, MethodSettings settings, int trainingPairs) {
      return RivalParameter.of(method).stream()
          .filter(parameter -> parameter.key().equals(setting))
          .findFirst()
          .map(
              parameter ->
                  new Rival(
                      method.label(),
                      parameter,
                      new TrialSettings.Rival(method.name(), settings, trainingPairs)))
          .orElseThrow(() -> new IllegalArgumentException(unknown(method, setting)));
    }

    private static String unknown(HashingMethod method, String setting) {
      return "A sweep of %s varies %s, not %s"
          .formatted(
              method.label(),
              String.join(
                  ", ", RivalParameter.of(method).stream().map(RivalParameter::key).toList()),
              setting);
    }

    @Override
    public String key() {
      return parameter.key();
    }

    @Override
    public String label() {
      return "%s of %s".formatted(parameter.label(), methodLabel);
    }

    @Override
    public int epochs() {
      return 1;
    }

    @Override
    public TrialSettings settings(Trial trial) {
      MethodSettings seeded =
          new MethodSettings(base.bits(), trial.seed(), base.settings().values());
      return parameter.apply(base.with(seeded), trial.value());
    }
  }
}
