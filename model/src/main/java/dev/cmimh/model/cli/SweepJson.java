package dev.cmimh.model.cli;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.Swept;
import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.TrialResult;
import dev.cmimh.model.sweep.TrialState;
import dev.cmimh.model.trial.SweepProgress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Prints a line of JSON for the sweep and for each trial that has ended, also those of before. */
final class SweepJson implements Consumer<SweepProgress> {

  private final JsonLines json;
  private final Set<Integer> told = new HashSet<>();

  SweepJson(JsonLines json, Sweep sweep) {
    this.json = json;
    json.print(
        new Fields()
            .put("event", "sweep")
            .put("sweep", sweep.id())
            .put("method", method(sweep.plan().swept()))
            .put("parameter", sweep.plan().swept().key())
            .put("grid", sweep.plan().grid())
            .put("seeds", sweep.plan().seeds())
            .put("labels", sweep.plan().labels())
            .put("split", sweep.plan().part().name().toLowerCase(Locale.ROOT))
            .map());
  }

  @Override
  public void accept(SweepProgress progress) {
    for (SweptTrial trial : progress.sweep().trials()) {
      if (trial.state().isFinal() && told.add(trial.number())) {
        json.print(fields(trial).map());
      }
    }
  }

  private static Fields fields(SweptTrial trial) {
    Fields fields =
        new Fields()
            .put("event", "trial")
            .put("trial", trial.number())
            .put("value", trial.trial().value())
            .put("seed", trial.trial().seed())
            .put("state", trial.state().name())
            .put("run", trial.run().orElse(null));
    if (trial.state() == TrialState.FAILED) {
      fields.put("message", trial.failure());
    }
    trial.result().ifPresent(result -> put(fields, result));
    return fields;
  }

  private static String method(Swept swept) {
    return switch (swept) {
      case Swept.Cmimh _ -> RunDescription.CMIMH;
      case Swept.Rival rival -> rival.base().method();
    };
  }

  /** Null where the method has no such figure: JSON knows only numbers. */
  private static Double known(double figure) {
    return Double.isFinite(figure) ? figure : null;
  }

  private static void put(Fields fields, TrialResult result) {
    Fields figures = new Fields();
    Fields chance = new Fields();
    for (Task task : Task.values()) {
      if (result.meanAveragePrecision().containsKey(task)) {
        figures.put(task.key(), result.meanAveragePrecision().get(task));
        chance.put(task.key(), result.chance().get(task));
      }
    }
    fields
        .put("map50", figures.map())
        .put("chance50", chance.map())
        .put("imagePrivateInformation", known(result.imagePrivateInformation()))
        .put("textPrivateInformation", known(result.textPrivateInformation()))
        .put("correlationError", known(result.correlationError()))
        .put("ownPairReciprocalRank", known(result.ownPairReciprocalRank()))
        .put("seconds", result.seconds());
  }
}
