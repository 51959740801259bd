package dev.cmimh.model.sweep;

/** Where a trial stands. */
public enum TrialState {
  WAITING,
  /** It was begun: it is going on, or was broken off and will go on. */
  BEGUN,
  /** Trained and measured. */
  FINISHED,
  /** It could not be trained; a sentence says why. */
  FAILED;

  /** Whether there is nothing left to do. */
  public boolean isFinal() {
    return this == FINISHED || this == FAILED;
  }
}
