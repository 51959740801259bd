package dev.cmimh.app.tune;

import dev.cmimh.app.desk.TrainingDesk;
import dev.cmimh.app.task.Background;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.TrainingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hands what a run tells to the figures. A run that goes on from its checkpoint begins with what is
 * stored of it; what it tells while that is read waits.
 */
final class FigureFeed implements TrainingDesk.RunListener {

  private final FigureSink figures;
  private final Background background;
  private final Function<String, RunRecord> reader;
  private final List<TrainingEvent> waiting = new ArrayList<>();
  private String reading = "";

  /**
   * @param reader reads a stored run by its identifier
   */
  FigureFeed(FigureSink figures, Background background, Function<String, RunRecord> reader) {
    this.figures = figures;
    this.background = background;
    this.reader = reader;
  }

  @Override
  public synchronized void begins(Run run, double stepsPerEpoch, boolean fromStart) {
    waiting.clear();
    reading = "";
    figures.begin(stepsPerEpoch);
    if (!fromStart) {
      reading = run.id();
      background.run(
          _ -> reader.apply(run.id()),
          record -> goOn(run.id(), record),
          _ -> goOnWithout(run.id()));
    }
  }

  @Override
  public synchronized void hears(TrainingEvent event) {
    if (event instanceof TrainingEvent.StateChanged) {
      return;
    }
    if (reading.isEmpty()) {
      add(event);
    } else {
      waiting.add(withoutModel(event));
    }
  }

  private synchronized void goOn(String run, RunRecord record) {
    if (run.equals(reading)) {
      figures.show(record);
      waiting.removeIf(event -> isIn(record, event));
      release();
    }
  }

  /** The rest of a run is better than nothing. */
  private synchronized void goOnWithout(String run) {
    if (run.equals(reading)) {
      release();
    }
  }

  private void release() {
    reading = "";
    waiting.forEach(this::add);
    waiting.clear();
  }

  private void add(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.Stepped(var report) -> figures.add(report);
      case TrainingEvent.EpochEnded(var report, var _, var _) -> figures.add(report);
      case TrainingEvent.KnobsChanged(long step, LiveKnobs knobs) ->
          figures.add(new LiveChange(step, knobs));
      case TrainingEvent.StateChanged _ -> {}
    }
  }

  /** A model and its codes are megabytes: what waits does not hold them. */
  private static TrainingEvent withoutModel(TrainingEvent event) {
    return event instanceof TrainingEvent.EpochEnded(var report, var _, var _)
        ? new TrainingEvent.EpochEnded(report, null, Optional.empty())
        : event;
  }

  /** What a run told was stored before it was heard here, so the record may hold it already. */
  private static boolean isIn(RunRecord record, TrainingEvent event) {
    return switch (event) {
      case TrainingEvent.Stepped(var report) ->
          !record.steps().isEmpty() && record.steps().getLast().step() >= report.step();
      case TrainingEvent.EpochEnded(var report, var _, var _) ->
          !record.epochs().isEmpty() && record.epochs().getLast().epoch() >= report.epoch();
      case TrainingEvent.KnobsChanged(long step, LiveKnobs knobs) ->
          record.changes().contains(new LiveChange(step, knobs));
      case TrainingEvent.StateChanged _ -> true;
    };
  }
}
