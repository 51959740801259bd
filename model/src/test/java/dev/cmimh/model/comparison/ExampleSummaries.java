package dev.cmimh.model.comparison;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.run.ExampleRuns;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunState;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.training.HyperParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs in a line, for tests. */
final class ExampleSummaries {

  private ExampleSummaries() {}

  /** A finished run of CMIMH with the given mAP in all tasks. */
  static RunSummary run(String id, double precision, Consumer<HyperParameters.Draft> settings) {
    return run(RunDescription.CMIMH, id, precision, settings);
  }

  /** A finished run of another method, with its own settings. */
  static RunSummary fitted(String method, String id, long seed, Map<String, Double> settings) {
    RunSummary run = run(method, id, 0.5, draft -> draft.seed = seed);
    return described(run, run.run().description().withMethodSettings(settings));
  }

  /** The same run with another description. */
  static RunSummary described(RunSummary summary, RunDescription description) {
    Run run = summary.run();
    return new RunSummary(
        new Run(
            run.id(), description, run.created(), run.state(), run.finished(), run.trainingTime()),
        summary.note(),
        summary.tags(),
        summary.changes(),
        summary.epochs(),
        summary.validation(),
        summary.test(),
        summary.ownPairReciprocalRank());
  }

  private static RunSummary run(
      String method, String id, double precision, Consumer<HyperParameters.Draft> settings) {
    RunDescription example = ExampleRuns.description("Run " + id);
    RunDescription description =
        new RunDescription(
            example.name(),
            method,
            example.dataSet(),
            example.dataSetHash(),
            example.splitSeed(),
            example.hyperParameters().with(settings),
            example.codeVersion(),
            example.engine(),
            example.device(),
            example.platform());
    Map<Task, Double> figures =
        Map.of(
            Task.IMAGE_TO_TEXT, precision,
            Task.TEXT_TO_IMAGE, precision,
            Task.IMAGE_TO_IMAGE, precision,
            Task.TEXT_TO_TEXT, precision);
    return new RunSummary(
        new Run(
            id,
            description,
            Instant.parse("2026-11-24T01:53:20Z"),
            RunState.FINISHED,
            Optional.empty(),
            Optional.empty()),
        "",
        List.of(),
        0,
        description.hyperParameters().epochs(),
        figures,
        Map.of(),
        0.5);
  }

  /** The same run with a note, tags and a number of live changes. */
  static RunSummary written(RunSummary run, String note, List<String> tags, int changes) {
    return new RunSummary(
        run.run(),
        note,
        tags,
        changes,
        run.epochs(),
        run.validation(),
        run.test(),
        run.ownPairReciprocalRank());
  }
}
