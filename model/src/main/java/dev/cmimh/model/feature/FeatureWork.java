package dev.cmimh.model.feature;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** One extraction under way: who hears of it and who may end it. */
final class FeatureWork {

  private final FeatureProgress progress;
  private final BooleanSupplier cancelled;

  FeatureWork(FeatureProgress progress, BooleanSupplier cancelled) {
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Reports progress.
   *
   * @throws CancellationException if the work was cancelled
   */
  synchronized void report(FeatureStage stage, int done, int total) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("The features were cancelled before they were complete");
    }
    progress.report(stage, done, total);
  }
}
