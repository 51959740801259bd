package dev.cmimh.app.shell;

import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.desk.TrainingProgress;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.HealthFinding;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.StepReport;
import dev.cmimh.model.training.TrainingState;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places in a run of 40 epochs with 10 steps each. */
final class Progresses {

  static final HyperParameters PARAMETERS = DefaultRecipe.hyperParameters().withEpochs(40);
  private static final int STEPS_PER_EPOCH = 10;

  private Progresses() {}

  static TrainingProgress at(TrainingState state, int step, double stepsPerSecond) {
    return new TrainingProgress(
        state,
        Optional.of(run()),
        Optional.of(PARAMETERS),
        Optional.of(PARAMETERS.knobs()),
        40L * STEPS_PER_EPOCH,
        Optional.of(report(step)),
        Optional.empty(),
        stepsPerSecond,
        "");
  }

  static TrainingProgress withHealth(HealthFinding... findings) {
    TrainingProgress at = at(TrainingState.RUNNING, 120, 20);
    return new TrainingProgress(
        at.state(),
        at.run(),
        at.parameters(),
        at.knobs(),
        at.totalSteps(),
        at.lastStep(),
        Optional.of(epoch(List.of(findings))),
        at.stepsPerSecond(),
        "");
  }

  static TrainingProgress failed(String message) {
    TrainingProgress at = at(TrainingState.FAILED, 3, 0);
    return new TrainingProgress(
        at.state(),
        at.run(),
        at.parameters(),
        at.knobs(),
        at.totalSteps(),
        at.lastStep(),
        at.lastEpoch(),
        0,
        message);
  }

  /** A fit of at most 50 rounds, one a second. */
  static FittingProgress fit(String method, TrainingState state, int rounds) {
    return new FittingProgress(
        state,
        Optional.of(run()),
        new Baselines().named(method).orElseThrow(),
        MethodSettings.usual(32, 1),
        Collections.nCopies(rounds, 5.0),
        rounds == 0 ? 0 : 50,
        rounds == 0 ? 0 : 1,
        false,
        Optional.empty(),
        "");
  }

  /** It has learned, and is measured. */
  static FittingProgress measuring(String method) {
    FittingProgress fit = fit(method, TrainingState.RUNNING, 23);
    return new FittingProgress(
        fit.state(),
        fit.run(),
        fit.method(),
        fit.settings(),
        fit.objectives(),
        fit.most(),
        fit.roundsPerSecond(),
        true,
        Optional.empty(),
        "");
  }

  private static Run run() {
    return new Run(
        "20261124-0153-7f3a",
        new RunDescription(
            "Window run",
            RunDescription.CMIMH,
            "emoji",
            "hash",
            1,
            PARAMETERS,
            "0.1",
            "PyTorch",
            "cpu",
            ""),
        Instant.EPOCH,
        RunState.RUNNING,
        Optional.empty(),
        Optional.empty());
  }

  private static StepReport report(int step) {
    return new StepReport(
        step,
        (step - 1) / STEPS_PER_EPOCH + 1,
        new ObjectiveTerms(0, 0, 0, 0, 0, 0, 0, 0),
        0,
        0,
        0,
        0,
        0,
        0,
        2560,
        PARAMETERS.knobs());
  }

  private static EpochReport epoch(List<HealthFinding> findings) {
    return new EpochReport(
        12, 120, Map.of(), Map.of(), 0, 0, 0, new double[32], 3, 1, 0.93, findings, 1);
  }
}
