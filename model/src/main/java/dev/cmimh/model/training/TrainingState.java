package dev.cmimh.model.training;

/** Where a training session stands. */
public enum TrainingState {
  /** Made, not begun. */
  READY,
  RUNNING,
  /** Waits for a single step, to go on or to stop. */
  PAUSED,
  /** All epochs are done. */
  FINISHED,
  /** Ended by the person before its last epoch; it can be resumed later. */
  STOPPED,
  /** Ended by a failure, such as divergence; the last good checkpoint is kept. */
  FAILED;

  /** Whether nothing will happen any more. */
  public boolean isFinal() {
    return this == FINISHED || this == STOPPED || this == FAILED;
  }
}
