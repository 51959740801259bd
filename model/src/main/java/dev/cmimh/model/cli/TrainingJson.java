package dev.cmimh.model.cli;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.training.TrainingEvent;
import java.util.function.Consumer;

/** Prints a line of JSON per epoch and per change of state. */
final class TrainingJson implements Consumer<TrainingEvent> {

  private final JsonLines json;

  TrainingJson(JsonLines json) {
    this.json = json;
  }

  @Override
  public void accept(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.EpochEnded(EpochReport report, var _, var _) ->
          json.print(epoch(report).map());
      case TrainingEvent.StateChanged(var state, String message) ->
          json.print(
              new Fields()
                  .put("event", "state")
                  .put("state", state.name())
                  .put("message", message)
                  .map());
      case TrainingEvent.Stepped _, TrainingEvent.KnobsChanged _ -> {}
    }
  }

  /** A report as fields. */
  static Fields epoch(EpochReport report) {
    Fields figures = new Fields();
    Fields chance = new Fields();
    for (Task task : Task.values()) {
      if (report.meanAveragePrecision().containsKey(task)) {
        figures.put(task.key(), report.meanAveragePrecision().get(task));
        chance.put(task.key(), report.chance().get(task));
      }
    }
    return new Fields()
        .put("event", "epoch")
        .put("epoch", report.epoch())
        .put("step", report.step())
        .put("map50", figures.map())
        .put("chance50", chance.map())
        .put("ownPairReciprocalRank", report.ownPairReciprocalRank())
        .put("correlationError", report.correlationError())
        .put("totalCorrelation", report.totalCorrelation())
        .put("deadBits", report.deadBits())
        .put("bitAgreement", report.bitAgreement())
        .put("saturation", report.saturation())
        .put("health", report.health().stream().map(HealthFinding::message).toList())
        .put("seconds", report.seconds());
  }
}
