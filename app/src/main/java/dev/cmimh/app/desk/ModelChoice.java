package dev.cmimh.app.desk;

import dev.cmimh.model.run.Run;
import dev.cmimh.model.starter.StarterRun;

/** Which model is asked. */
public sealed interface ModelChoice {

  /** A name that no other choice has. */
  String key();

  /**
   * The one in training where a run trains, else the newest stored one that is no trial of a sweep,
   * else the shipped one.
   */
  record Latest() implements ModelChoice {

    @Override
    public String key() {
      return "latest";
    }
  }

  /** The run that ships with the program. */
  record Shipped() implements ModelChoice {

    @Override
    public String key() {
      return StarterRun.ID;
    }
  }

  /** A run of the store. */
  record Stored(Run run) implements ModelChoice {

    @Override
    public String key() {
      return run.id();
    }
  }
}
