package dev.cmimh.model.feature.projection;

/** Hears how a long computation goes on, and may end it by throwing. */
@FunctionalInterface
public interface FittingSteps {

  /**
   * Some steps are done.
   *
   * @param done steps that are done, from 0
   * @param total steps in all
   */
  void report(int done, int total);
}
