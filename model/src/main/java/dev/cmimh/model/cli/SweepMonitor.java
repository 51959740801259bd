package dev.cmimh.model.cli;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweptTrial;
import dev.cmimh.model.sweep.TrialResult;
import dev.cmimh.model.trial.SweepProgress;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Shows a person how a sweep goes on: a line for each trial that has ended, and the time left. */
final class SweepMonitor implements Consumer<SweepProgress> {

  private final Terminal terminal;
  private final Set<Integer> told = new HashSet<>();

  SweepMonitor(Terminal terminal, Sweep sweep) {
    this.terminal = terminal;
    terminal.say(
        "Sweep %s: %s, %d values with %d seeds each."
            .formatted(
                sweep.id(),
                sweep.plan().swept().label(),
                sweep.plan().grid().size(),
                sweep.plan().seeds().size()));
  }

  @Override
  public void accept(SweepProgress progress) {
    for (SweptTrial trial : progress.sweep().trials()) {
      if (trial.state().isFinal() && told.add(trial.number())) {
        terminal.say(line(trial, progress));
      }
    }
    terminal.progress(
        "%.0f %% done, %d trials at work%s"
            .formatted(100 * progress.share(), progress.running().size(), left(progress)));
  }

  private static String line(SweptTrial trial, SweepProgress progress) {
    return "trial %d of %d: %s %s, seed %d: %s%s"
        .formatted(
            trial.number(),
            progress.sweep().trials().size(),
            progress.sweep().plan().swept().label(),
            Numbers.plain(trial.trial().value()),
            trial.trial().seed(),
            trial.result().map(SweepMonitor::figures).orElse(trial.failure()),
            left(progress));
  }

  private static String figures(TrialResult result) {
    if (result.meanAveragePrecision().isEmpty()) {
      return "own-pair rank %.3f".formatted(result.ownPairReciprocalRank());
    }
    StringBuilder figures = new StringBuilder("mAP@50");
    for (Task task : Task.values()) {
      figures.append(" %.1f".formatted(100 * result.meanAveragePrecision().get(task)));
    }
    return figures.append(" %").toString();
  }

  private static String left(SweepProgress progress) {
    return progress.left().map(left -> ", " + Numbers.words(left) + " left").orElse("");
  }
}
