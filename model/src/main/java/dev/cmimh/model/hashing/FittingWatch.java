package dev.cmimh.model.hashing;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Hears how a method goes on, and ends it between two rounds where a person wishes so. */
public final class FittingWatch {

  private final Listener listener;
  private final BooleanSupplier cancelled;

  /**
   * @param listener called on the thread that fits; it must return soon
   * @param cancelled asked after each round
   */
  public FittingWatch(Listener listener, BooleanSupplier cancelled) {
    this.listener = listener;
    this.cancelled = cancelled;
  }

  /** Hears of rounds. */
  @FunctionalInterface
  public interface Listener {

    /**
     * A round is over.
     *
     * @param done rounds that are done, from 1
     * @param most rounds at most; a method that has settled ends earlier
     * @param objective what the method minimises, or NaN where it has no such figure
     */
    void round(int done, int most, double objective);
  }

  /** A watch that nobody keeps. */
  public static FittingWatch none() {
    return new FittingWatch((_, _, _) -> {}, () -> false);
  }

  /** A watch for work on the way to the fit: nobody hears of its rounds, but it ends likewise. */
  public FittingWatch unheard() {
    return new FittingWatch((_, _, _) -> {}, cancelled);
  }

  /**
   * Tells of a round.
   *
   * @throws CancellationException if the work is no longer wanted
   */
  public void round(int done, int most, double objective) {
    listener.round(done, most, objective);
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("Learning was cancelled after round " + done);
    }
  }
}
