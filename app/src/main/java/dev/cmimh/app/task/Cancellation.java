package dev.cmimh.app.task;

/** Says that some work is no longer wanted. Safe for use by several threads. */
public final class Cancellation {

  private volatile boolean cancelled;

  /** Whatever comes of the work is no longer told. */
  public void cancel() {
    cancelled = true;
  }

  public boolean isCancelled() {
    return cancelled;
  }
}
