package dev.cmimh.model.workbench;

import dev.cmimh.model.run.CodeSnapshots;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.TrainingEvent;
import dev.cmimh.model.training.TrainingState;
import java.time.Duration;
import java.util.function.Consumer;

/** Writes down what a session tells. */
final class RunRecorder implements Consumer<TrainingEvent> {

  private final RunStore store;
  private final String run;
  private final long started = System.nanoTime();
  private final CodeSnapshots snapshots;
  private double trainedSeconds;

  RunRecorder(RunStore store, String run) {
    this.store = store;
    this.run = run;
    this.snapshots = new CodeSnapshots(store.folder(run));
  }

  @Override
  public void accept(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.Stepped(var report) -> store.append(run, report);
      case TrainingEvent.EpochEnded(var report, var _, var judged) -> {
        trainedSeconds = report.seconds();
        store.append(run, report);
        judged.ifPresent(codes -> snapshots.write(report.epoch(), codes));
      }
      case TrainingEvent.KnobsChanged(long step, var knobs) ->
          store.record(run, new LiveChange(step, knobs));
      case TrainingEvent.StateChanged(TrainingState state, String _) -> recordState(state);
    }
  }

  private void recordState(TrainingState state) {
    if (state.isFinal()) {
      store.flush();
      store.finish(run, stored(state), Duration.ofMillis(Math.round(1000 * seconds())));
    } else {
      store.setState(run, stored(state));
    }
  }

  /** Where no epoch was completed, the time on the clock is all that is known. */
  private double seconds() {
    return trainedSeconds > 0 ? trainedSeconds : (System.nanoTime() - started) / 1e9;
  }

  private static RunState stored(TrainingState state) {
    return switch (state) {
      case READY, RUNNING -> RunState.RUNNING;
      case PAUSED -> RunState.PAUSED;
      case FINISHED -> RunState.FINISHED;
      case STOPPED -> RunState.STOPPED;
      case FAILED -> RunState.FAILED;
    };
  }
}
