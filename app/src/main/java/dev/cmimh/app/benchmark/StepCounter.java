package dev.cmimh.app.benchmark;

import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.TrainingEvent;
import java.util.concurrent.atomic.LongAdder;

/** Counts the steps of the run that trains. */
final class StepCounter implements TrainingDesk.RunListener {

  private final LongAdder steps = new LongAdder();

  @Override
  public void begins(Run run, double stepsPerEpoch, boolean fromStart) {}

  @Override
  public void hears(TrainingEvent event) {
    if (event instanceof TrainingEvent.Stepped) {
      steps.increment();
    }
  }

  long steps() {
    return steps.sum();
  }
}
