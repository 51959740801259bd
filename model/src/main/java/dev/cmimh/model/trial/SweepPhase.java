package dev.cmimh.model.trial;

/** What a sweep is doing. */
public enum SweepPhase {
  RUNNING,
  /** No trial is begun; those that were are brought to their end. */
  PAUSED,
  /** All trials are finished or have failed. */
  OVER,
  /** Broken off by a person; it can be resumed. */
  CANCELLED,
  /** Broken off because nothing could be stored any more; it can be resumed. */
  BROKEN;

  /** Whether nothing will happen any more. */
  public boolean isFinal() {
    return this == OVER || this == CANCELLED || this == BROKEN;
  }
}
