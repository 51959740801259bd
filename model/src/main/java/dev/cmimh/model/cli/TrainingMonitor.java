package dev.cmimh.model.cli;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.StepReport;
import dev.cmimh.model.training.TrainingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows a person how training goes on: a live line with the terms, and what is wrong in words. */
final class TrainingMonitor implements Consumer<TrainingEvent> {

  private final Terminal terminal;
  private final HyperParameters parameters;
  private final long totalSteps;
  private final long started = System.nanoTime();
  private Optional<EpochReport> lastEpoch = Optional.empty();
  private List<HealthFinding.Kind> told = List.of();
  private long firstStep;

  TrainingMonitor(Terminal terminal, HyperParameters parameters, long totalSteps) {
    this.terminal = terminal;
    this.parameters = parameters;
    this.totalSteps = totalSteps;
  }

  @Override
  public void accept(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.Stepped(StepReport report) -> terminal.progress(line(report));
      case TrainingEvent.EpochEnded(EpochReport report, var _, var _) -> epoch(report);
      case TrainingEvent.StateChanged(var _, String message) when !message.isEmpty() ->
          terminal.say(message);
      case TrainingEvent.StateChanged _, TrainingEvent.KnobsChanged _ -> {}
    }
  }

  private void epoch(EpochReport report) {
    lastEpoch = Optional.of(report);
    if (!terminal.live()) {
      terminal.say(
          "epoch %d of %d: %s".formatted(report.epoch(), parameters.epochs(), figures(report)));
    }
    List<HealthFinding.Kind> kinds = new ArrayList<>();
    for (HealthFinding finding : report.health()) {
      kinds.add(finding.kind());
      if (!told.contains(finding.kind())) {
        terminal.say("epoch %d: %s".formatted(report.epoch(), finding.message()));
      }
    }
    told = kinds;
  }

  private String line(StepReport report) {
    if (firstStep == 0) {
      firstStep = report.step();
    }
    ObjectiveTerms terms = report.terms();
    return "epoch %d/%d  rec %.3f/%.3f  MI %.3f  gap %.2f  TC %.2f  balance %.2f  %s  %s"
        .formatted(
            report.epoch(),
            parameters.epochs(),
            terms.imageReconstruction(),
            terms.textReconstruction(),
            terms.mutualInformation(),
            terms.modalityGap(),
            terms.imageTotalCorrelation() + terms.textTotalCorrelation(),
            terms.balance(),
            lastEpoch.map(TrainingMonitor::figures).orElse(""),
            timeLeft(report.step()));
  }

  private String timeLeft(long step) {
    double elapsed = (System.nanoTime() - started) / 1e9;
    double left = elapsed / (step - firstStep + 1) * (totalSteps - step);
    return left < 90 ? "%.0f s left".formatted(left) : "%.0f min left".formatted(left / 60);
  }

  private static String figures(EpochReport report) {
    if (report.meanAveragePrecision().isEmpty()) {
      return "own-pair rank %.3f".formatted(report.ownPairReciprocalRank());
    }
    StringBuilder figures = new StringBuilder("mAP@50");
    for (Task task : Task.values()) {
      figures.append(" %.1f".formatted(100 * report.meanAveragePrecision().get(task)));
    }
    return figures.append(" %").toString();
  }
}
