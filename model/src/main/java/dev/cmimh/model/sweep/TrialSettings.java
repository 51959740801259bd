package dev.cmimh.model.sweep;

import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.training.HyperParameters;

/** What a trial trains, with all its settings. */
public sealed interface TrialSettings {

  /** Code length L. */
  int bits();

  long seed();

  /** Number of training pairs that it learns from; 0 for all. */
  int trainingPairs();

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

    @Override
    public int trainingPairs() {
      return parameters.trainingPairs();
    }
  }

  /**
   * A method that CMIMH is compared with, fitted at one go.
   *
   * @param method its name in the store and on the command line
   * @param trainingPairs how many of the training pairs it learns from; 0 for all
   */
  record Rival(String method, MethodSettings settings, int trainingPairs) implements TrialSettings {

    /** The same method learns from the same pairs, set otherwise. */
    Rival with(MethodSettings changed) {
      return new Rival(method, changed, trainingPairs);
    }

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
