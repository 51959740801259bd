package dev.cmimh.model.sweep;

import java.util.Optional;

/**
 * A trial and what became of it.
 *
 * @param number its place in the sweep, from 1
 * @param trial what is tried
 * @param state where it stands
 * @param run its run in the store; empty before it began, and where that run was deleted since
 * @param result there when it is finished
 * @param failure why it failed, in a sentence; else empty
 */
public record SweptTrial(
    int number,
    Trial trial,
    TrialState state,
    Optional<String> run,
    Optional<TrialResult> result,
    String failure) {

  static SweptTrial waiting(int number, Trial trial) {
    return new SweptTrial(
        number, trial, TrialState.WAITING, Optional.empty(), Optional.empty(), "");
  }

  /** The same, begun as a run. */
  public SweptTrial begunAs(String newRun) {
    return new SweptTrial(
        number, trial, TrialState.BEGUN, Optional.of(newRun), Optional.empty(), "");
  }

  /** The same, finished. */
  public SweptTrial finished(TrialResult outcome) {
    return new SweptTrial(number, trial, TrialState.FINISHED, run, Optional.of(outcome), "");
  }

  /** The same, failed. */
  public SweptTrial failed(String sentence) {
    return new SweptTrial(number, trial, TrialState.FAILED, run, Optional.empty(), sentence);
  }
}
