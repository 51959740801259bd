package dev.cmimh.app.desk;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.StepReport;
import dev.cmimh.model.training.TrainingEvent;
import dev.cmimh.model.training.TrainingState;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/**
 * Gathers what a session tells into one record and hands the newest over, at most four times a
 * second, which is as fast as figures can be read, and at once where an epoch ends or the state
 * changes.
 */
final class ProgressFeed {

  private static final long NANOSECONDS_BETWEEN = 250_000_000;
  private static final double SMOOTHING = 0.95;

  private final Background background;
  private final ObjectProperty<TrainingProgress> shown;
  private final Texts texts;
  private TrainingProgress newest = TrainingProgress.none();
  private boolean waiting;
  private long lastShown;

  ProgressFeed(Background background, ObjectProperty<TrainingProgress> shown, Texts texts) {
    this.background = background;
    this.shown = shown;
    this.texts = texts;
  }

  synchronized void begin(Run run, HyperParameters parameters, long totalSteps) {
    newest =
        new TrainingProgress(
            TrainingState.READY,
            Optional.of(run),
            Optional.of(parameters),
            Optional.of(parameters.knobs()),
            totalSteps,
            Optional.empty(),
            Optional.empty(),
            0,
            "");
    show();
  }

  /** On the session's thread. */
  synchronized void hear(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.Stepped(StepReport report) -> {
        newest = with(report);
        showUnlessJustShown();
      }
      case TrainingEvent.EpochEnded(EpochReport report, var _, var _) -> {
        newest = with(report);
        show();
      }
      case TrainingEvent.KnobsChanged(long _, LiveKnobs knobs) -> {
        newest = with(knobs);
        show();
      }
      case TrainingEvent.StateChanged(TrainingState state, String message) -> {
        newest = with(state, message);
        show();
      }
    }
  }

  /**
   * The session has ended. Where its end could not be written down, as when the run was deleted
   * under it, nobody has told that yet.
   */
  synchronized void endUnlessTold(TrainingState last) {
    if (!newest.state().isFinal()) {
      newest = with(last, texts.get("training.not-written"));
      show();
    }
  }

  private void showUnlessJustShown() {
    if (System.nanoTime() - lastShown > NANOSECONDS_BETWEEN) {
      show();
    }
  }

  private void show() {
    lastShown = System.nanoTime();
    if (!waiting) {
      waiting = true;
      background.tell(() -> shown.set(take()));
    }
  }

  private synchronized TrainingProgress take() {
    waiting = false;
    return newest;
  }

  private TrainingProgress with(StepReport report) {
    double batch = newest.parameters().orElseThrow().batchSize();
    double rate = report.samplesPerSecond() / batch;
    double smoothed =
        newest.stepsPerSecond() == 0
            ? rate
            : 1 / (SMOOTHING / newest.stepsPerSecond() + (1 - SMOOTHING) / rate);
    return new TrainingProgress(
        newest.state(),
        newest.run(),
        newest.parameters(),
        newest.knobs(),
        newest.totalSteps(),
        Optional.of(report),
        newest.lastEpoch(),
        smoothed,
        newest.message());
  }

  private TrainingProgress with(EpochReport report) {
    return new TrainingProgress(
        newest.state(),
        newest.run(),
        newest.parameters(),
        newest.knobs(),
        newest.totalSteps(),
        newest.lastStep(),
        Optional.of(report),
        newest.stepsPerSecond(),
        newest.message());
  }

  private TrainingProgress with(LiveKnobs knobs) {
    return new TrainingProgress(
        newest.state(),
        newest.run(),
        newest.parameters(),
        Optional.of(knobs),
        newest.totalSteps(),
        newest.lastStep(),
        newest.lastEpoch(),
        newest.stepsPerSecond(),
        newest.message());
  }

  private TrainingProgress with(TrainingState state, String message) {
    return new TrainingProgress(
        state,
        newest.run(),
        newest.parameters(),
        newest.knobs(),
        newest.totalSteps(),
        newest.lastStep(),
        newest.lastEpoch(),
        newest.stepsPerSecond(),
        message);
  }
}
