package dev.cmimh.app.tune;

import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.StepReport;
import dev.cmimh.model.training.TrainingState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs and what they tell, for tests. */
final class Reports {

  private Reports() {}

  static RunDescription description(String name, HyperParameters parameters) {
    return new RunDescription(
        name,
        RunDescription.CMIMH,
        "emoji",
        "sha256:0",
        1,
        parameters,
        "0.1.0",
        "PyTorch",
        "CPU, 1 thread",
        "");
  }

  static Run run(String id, RunState state, HyperParameters parameters) {
    return new Run(
        id,
        description("Run " + id, parameters),
        Instant.parse("2026-11-25T14:51:00Z"),
        state,
        Optional.empty(),
        Optional.empty());
  }

  static StepReport step(long step, LiveKnobs knobs) {
    return new StepReport(
        step, 1, new ObjectiveTerms(1, 1, -1, 1, 1, 1, 1, 10), 1, 1, 1, 1, 0.1, 1, 100, knobs);
  }

  /** With labels: an mAP of 0.5, 0.25, 0.75 and 1, by task, and a chance of 0.116. */
  static EpochReport epoch(int epoch, HealthFinding... health) {
    return epoch(
        epoch,
        Map.of(
            Task.IMAGE_TO_TEXT, 0.5,
            Task.TEXT_TO_IMAGE, 0.25,
            Task.IMAGE_TO_IMAGE, 0.75,
            Task.TEXT_TO_TEXT, 1.0),
        health);
  }

  static EpochReport epochWithoutLabels(int epoch) {
    return epoch(epoch, Map.of());
  }

  /** A run under way. */
  static TrainingProgress progress(
      TrainingState state,
      Run run,
      HyperParameters parameters,
      Optional<StepReport> step,
      Optional<EpochReport> epoch,
      String message) {
    return new TrainingProgress(
        state,
        Optional.of(run),
        Optional.of(parameters),
        Optional.of(parameters.knobs()),
        100,
        step,
        epoch,
        10,
        message);
  }

  private static EpochReport epoch(
      int epoch, Map<Task, Double> precision, HealthFinding... health) {
    Map<Task, Double> chance =
        precision.isEmpty()
            ? Map.of()
            : Map.of(
                Task.IMAGE_TO_TEXT, 0.116,
                Task.TEXT_TO_IMAGE, 0.116,
                Task.IMAGE_TO_IMAGE, 0.116,
                Task.TEXT_TO_TEXT, 0.116);
    return new EpochReport(
        epoch,
        10L * epoch,
        precision,
        chance,
        0.138,
        0.01,
        1,
        new double[32],
        0,
        0.8,
        0.1,
        List.of(health),
        epoch);
  }
}
