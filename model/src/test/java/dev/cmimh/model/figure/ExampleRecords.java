package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.run.ExampleRuns;
import dev.cmimh.model.run.LiveChange;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.LiveKnobs;
import dev.cmimh.model.training.StepReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is stored of runs, for tests. */
final class ExampleRecords {

  static final int STEPS_PER_EPOCH = 10;
  static final LiveKnobs CHANGED = new LiveKnobs(30, 10, 0.3, 0.01, 0.1, 0.001, 0.002);

  private ExampleRecords() {}

  /** A run with a change of the modality-gap weight from step 16 on. */
  static RunRecord record(String name, int epochs) {
    List<StepReport> steps = new ArrayList<>();
    List<EpochReport> reports = new ArrayList<>();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      for (int step = 1; step <= STEPS_PER_EPOCH; step++) {
        steps.add(ExampleRuns.step((epoch - 1L) * STEPS_PER_EPOCH + step, epoch));
      }
      reports.add(ExampleRuns.epoch(epoch, (long) epoch * STEPS_PER_EPOCH));
    }
    Run run =
        new Run(
            "20261124-0153-7f3a",
            ExampleRuns.description(name),
            Instant.parse("2026-11-24T01:53:20Z"),
            RunState.FINISHED,
            Optional.of(Instant.parse("2026-11-24T01:54:10Z")),
            Optional.of(Duration.ofSeconds(65)));
    return new RunRecord(run, steps, reports, List.of(new LiveChange(16, CHANGED)), figures());
  }

  private static List<MeasuredFigure> figures() {
    List<MeasuredFigure> figures = new ArrayList<>();
    double value = 0.5;
    for (Task task : Task.values()) {
      for (Cutoff cutoff : Cutoff.STANDARD.reversed()) {
        value += 0.0123;
        figures.add(
            new MeasuredFigure(
                "test",
                "concepts",
                new RetrievalFigure(task, cutoff, Divisor.HITS, Ties.EXPECTED, value, value / 10)));
      }
    }
    return figures;
  }
}
