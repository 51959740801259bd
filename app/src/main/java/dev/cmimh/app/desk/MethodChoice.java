package dev.cmimh.app.desk;

import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.run.RunDescription;

/** What learns the codes of a run. */
public sealed interface MethodChoice {

  /** Its name in the store and on the command line. */
  String key();

  /** The method of this program's own name, trained step by step. */
  record Cmimh() implements MethodChoice {

    @Override
    public String key() {
      return RunDescription.CMIMH;
    }
  }

  /** A method that CMIMH is compared with, fitted at one go. */
  record Rival(HashingMethod method) implements MethodChoice {

    @Override
    public String key() {
      return method.name();
    }
  }
}
