package dev.cmimh.model.run;

/** What a run is doing. */
public enum RunState {
  RUNNING,
  PAUSED,
  /** All its epochs were trained. */
  FINISHED,
  /** It ended before its last epoch, by a person or with its process; it can be resumed. */
  STOPPED,
  /** It could not go on. */
  FAILED
}
