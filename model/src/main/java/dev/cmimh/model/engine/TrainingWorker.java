package dev.cmimh.model.engine;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** A thread of a pool that belongs to one training. */
final class TrainingWorker extends ForkJoinWorkerThread {

  private final boolean courteous;

  TrainingWorker(ForkJoinPool pool, boolean courteous) {
    super(pool);
    this.courteous = courteous;
    setName("cmimh-optimiser");
  }

  @Override
  protected void onStart() {
    super.onStart();
    if (courteous) {
      ThreadCourtesy.ofThisThread();
    }
  }
}
