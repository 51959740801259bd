package dev.cmimh.model.sweep;

import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.training.HyperParameters;

/** What a trial trains, with all its settings. */
public sealed interface TrialSettings {

  /** Code length L. */
  int bits();

  long seed();

  /** CMIMH, trained step by step. */
  record Cmimh(HyperParameters parameters) implements TrialSettings {

    @Override
    public int bits() {
      return parameters.bits();
    }

    @Override
    public long seed() {
      return parameters.seed();
    }
  }

  /**
   * A method that CMIMH is compared with, fitted at one go.
   *
   * @param method its name in the store and on the command line
   */
  record Rival(String method, MethodSettings settings) implements TrialSettings {

    @Override
    public int bits() {
      return settings.bits();
    }

    @Override
    public long seed() {
      return settings.seed();
    }
  }
}
