package dev.cmimh.model.trial;

/**
 * Trains and measures one trial at a time per caller: in a process of this machine, or wherever
 * else its run can be written to the same store.
 */
public interface TrialRunner {

  /**
   * Runs a trial and returns when its run is finished, measured and stored.
   *
   * @param progress called from any thread, one call at a time
   * @throws TrialFailure if it failed; other trials may still succeed
   * @throws InterruptedException if the caller was interrupted; nothing of the trial is at work any
   *     more, and what was stored of its run is intact
   */
  void run(TrialOrder order, TrialProgress progress) throws TrialFailure, InterruptedException;
}
