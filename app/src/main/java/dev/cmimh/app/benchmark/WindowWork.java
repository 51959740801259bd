package dev.cmimh.app.benchmark;

/** What goes on beside the window while it is measured. */
public enum WindowWork {
  /** A run that trains in the window's own process, watched on the Tune screen. */
  TRAINING("ui"),
  /** The default sweep in its worker processes, watched on the Trade-off screen. */
  SWEEP("ui-sweep"),
  /** One after the other: what the build rehearses, so that windows are smooth in both at once. */
  BOTH("ui-both");

  private final String subject;

  WindowWork(String subject) {
    this.subject = subject;
  }

  /** The word after {@code cmimh bench}, which the lines begin with. */
  String subject() {
    return subject;
  }
}
