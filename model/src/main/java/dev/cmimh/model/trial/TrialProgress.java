package dev.cmimh.model.trial;

/** Hears how a trial goes on. */
public interface TrialProgress {

  /**
   * The trial has a run in the store; it is not trained before this returns.
   *
   * @param run its identifier
   */
  void begun(String run);

  /**
   * Another epoch was trained.
   *
   * @param epoch its number, from 1
   */
  void trained(int epoch);
}
