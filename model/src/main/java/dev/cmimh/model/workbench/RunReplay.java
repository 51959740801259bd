package dev.cmimh.model.workbench;

import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.training.TrainingEvent;
import dev.cmimh.model.training.TrainingSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Does to a session what was done to the run that it repeats: each change of settings before the
 * step in which it acted, and the end after its last step. It listens on the session's own thread,
 * between two steps, so nothing comes a step late.
 */
final class RunReplay implements Consumer<TrainingEvent> {

  private final List<LiveChange> changes;
  private final long lastStep;
  private Optional<TrainingSession> session = Optional.empty();

  /**
   * @param changes of the run that is repeated
   * @param lastStep the last step that its model knows
   */
  RunReplay(List<LiveChange> changes, long lastStep) {
    this.changes = List.copyOf(changes);
    this.lastStep = lastStep;
  }

  /** Drives a session that is yet to be started. */
  void drive(TrainingSession driven) {
    session = Optional.of(driven);
    changeBefore(driven, 1);
  }

  @Override
  public void accept(TrainingEvent event) {
    if (event instanceof TrainingEvent.Stepped(var report)) {
      session.ifPresent(driven -> goOnAfter(driven, report.step()));
    }
  }

  private void goOnAfter(TrainingSession driven, long step) {
    if (step == lastStep) {
      driven.stop();
    } else {
      changeBefore(driven, step + 1);
    }
  }

  private void changeBefore(TrainingSession driven, long step) {
    changes.stream()
        .filter(change -> change.step() == step)
        .forEach(change -> driven.change(change.knobs()));
  }
}
