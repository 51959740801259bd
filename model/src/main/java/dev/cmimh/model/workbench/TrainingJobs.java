package dev.cmimh.model.workbench;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.evaluation.EvaluationItems;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.Checkpoint;
import dev.cmimh.model.training.CheckpointFile;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingEvent;
import dev.cmimh.model.training.TrainingSession;
import dev.cmimh.model.training.ValidationJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Begins runs and goes on with them; everything that happens is written down. */
public final class TrainingJobs {

  private final RunStore store;
  private final EngineRuntime runtime;
  private final OpenData data;
  private final int threads;

  /**
   * @param threads threads that judging the codes may use
   */
  public TrainingJobs(RunStore store, EngineRuntime runtime, OpenData data, int threads) {
    this.store = store;
    this.runtime = runtime;
    this.data = data;
    this.threads = threads;
  }

  /** A run and the session that trains it, which is yet to be started. */
  public record Job(Run run, TrainingSession session) {}

  /**
   * Begins a run.
   *
   * @param name what people call it
   * @param listener hears what happens after it was written down
   * @throws IllegalArgumentException if the data has fewer training pairs than are asked for
   */
  public Job begin(String name, HyperParameters parameters, Consumer<TrainingEvent> listener) {
    data.trainingSize(parameters.trainingPairs());
    Run run =
        store.create(
            new RunDescription(
                name,
                RunDescription.CMIMH,
                data.dataset().name(),
                data.dataset().contentHash(),
                data.dataset().split().seed(),
                parameters,
                ProgramVersion.current(),
                runtime.engine(),
                runtime.device(),
                HostPlatform.current(),
                data.judge(),
                Map.of()));
    return job(run, parameters, Optional.empty(), listener);
  }

  /** Steps that a run of some settings takes on this data. */
  public long totalSteps(HyperParameters parameters) {
    return TrainingSession.totalSteps(parameters, data.trainingSize(parameters.trainingPairs()));
  }

  /**
   * Goes on with a run from its checkpoint; the steps after it are done again.
   *
   * @throws IllegalArgumentException if the run is of a method that is fitted at one go
   * @throws IOException if the checkpoint is missing or damaged, or the data is another; the
   *     message says which
   */
  public Job resume(Run run, Consumer<TrainingEvent> listener) throws IOException {
    requireSteps(run);
    data.requireStateOf(run);
    Checkpoint checkpoint = new CheckpointFile().read(checkpointOf(run));
    store.resume(run.id(), checkpoint.trainer().steps());
    return job(run, checkpoint.parameters(), Optional.of(checkpoint), listener);
  }

  /**
   * Begins a run that repeats another to the step that its model knows: the same settings, each
   * live change before the same step.
   *
   * @param first the run that is repeated, with its changes
   * @throws IllegalArgumentException if the run is of a method that is fitted at one go
   * @throws IOException if its checkpoint is missing or damaged, or the data is another; the
   *     message says which
   */
  public Job repeat(RunRecord first, Consumer<TrainingEvent> listener) throws IOException {
    Run run = first.run();
    requireSteps(run);
    data.requireStateOf(run);
    long lastStep = new CheckpointFile().read(checkpointOf(run)).trainer().steps();
    RunReplay replay = new RunReplay(first.changes(), lastStep);
    Job job =
        new TrainingJobs(store, runtime, data.judgedAs(run), threads)
            .begin(
                "Repeat of " + run.id(),
                run.description().hyperParameters(),
                event -> {
                  replay.accept(event);
                  listener.accept(event);
                });
    replay.drive(job.session());
    return job;
  }

  private static void requireSteps(Run run) {
    if (!run.description().method().equals(RunDescription.CMIMH)) {
      throw new IllegalArgumentException(
          "Run %s is of the method %s, which is fitted at one go: train a new run"
              .formatted(run.id(), run.description().method()));
    }
  }

  private Job job(
      Run run,
      HyperParameters parameters,
      Optional<Checkpoint> resumed,
      Consumer<TrainingEvent> listener) {
    RunRecorder recorder = new RunRecorder(store, run.id());
    ValidationJudge judge =
        new ValidationJudge(
            EvaluationItems.of(data.dataset(), ValidationJudge.part()),
            data.judgedAs(run).defaultLabels(),
            data.features().images(),
            data.features().texts(),
            threads);
    TrainingSession.Setup setup =
        new TrainingSession.Setup(
            runtime,
            parameters,
            data.trainingPairs(parameters.trainingPairs()),
            judge,
            checkpointOf(run),
            resumed);
    return new Job(run, new TrainingSession(setup, told(recorder, listener)));
  }

  /** Where something cannot be written down, the listener hears of it all the same. */
  private static Consumer<TrainingEvent> told(
      RunRecorder recorder, Consumer<TrainingEvent> listener) {
    return event -> {
      try {
        recorder.accept(event);
      } finally {
        listener.accept(event);
      }
    };
  }

  private Path checkpointOf(Run run) {
    return store.folder(run.id()).resolve(CheckpointFile.NAME);
  }
}
