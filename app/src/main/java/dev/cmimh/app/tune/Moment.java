package dev.cmimh.app.tune;

/** When a change of a setting acts. */
public enum Moment {
  /** In the next step of the run in training. */
  AT_ONCE,
  /** When the next run begins. */
  NEXT_RUN
}
