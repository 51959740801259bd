package dev.cmimh.model.training;

import dev.cmimh.model.hashing.cmimh.BatchCodes;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.hashing.cmimh.CmimhSettings;
import dev.cmimh.model.hashing.cmimh.CmimhTrainer;
import dev.cmimh.model.hashing.cmimh.DivergenceException;
import dev.cmimh.model.hashing.cmimh.LearningRates;
import dev.cmimh.model.hashing.cmimh.ObjectiveTerms;
import dev.cmimh.model.hashing.cmimh.StepResult;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The work of a session, step by step, on the session's thread. */
final class TrainingRun implements AutoCloseable {

  private final TrainingSession.Setup setup;
  private final Consumer<TrainingEvent> listener;
  private final Schedule schedule;
  private final CmimhTrainer trainer;
  private final HealthCheck healthCheck;
  private final CheckpointWriter checkpoints;
  private LiveKnobs knobs;
  private int[] order = {};
  private int orderedEpoch;
  private double seconds;
  private long clock = System.nanoTime();

  TrainingRun(TrainingSession.Setup setup, Consumer<TrainingEvent> listener) {
    HyperParameters parameters = setup.parameters();
    this.setup = setup;
    this.listener = listener;
    this.schedule = new Schedule(parameters, setup.pairs().size());
    this.healthCheck = new HealthCheck(parameters.bits());
    this.knobs = setup.resumed().map(Checkpoint::knobs).orElse(parameters.knobs());
    this.seconds = setup.resumed().map(Checkpoint::seconds).orElse(0.0);
    this.trainer =
        new CmimhTrainer(
            setup.runtime(),
            new CmimhSettings(
                parameters.bits(),
                parameters.seed(),
                parameters.network(),
                parameters.optimizer(),
                parameters.criticInput(),
                parameters.imageReconstruction()),
            setup.pairs(),
            setup.resumed().map(Checkpoint::trainer));
    this.checkpoints = new CheckpointWriter(setup.checkpoint());
  }

  boolean isFinished() {
    return trainer.steps() >= schedule.totalSteps();
  }

  /** Lets new settings act from the next step on. */
  void change(LiveKnobs changed) {
    knobs = changed;
    listener.accept(new TrainingEvent.KnobsChanged(trainer.steps() + 1, changed));
  }

  /**
   * One step, and at the end of an epoch the verdict and a checkpoint, which is written while the
   * next epoch trains. A checkpoint that could not be written is told before the next step.
   */
  void step() throws TrainingFailure, IOException {
    checkpoints.requireNoFailure();
    long number = trainer.steps() + 1;
    int epoch = schedule.epochOf(number);
    StepResult result = trainStep(number);
    double elapsed = advanceClock();
    listener.accept(
        new TrainingEvent.Stepped(report(number, epoch, result, schedule.batchSize() / elapsed)));
    if (schedule.endsEpoch(number)) {
      endEpoch(number, epoch, result.terms());
    }
  }

  /** Writes a checkpoint of the last step, unless that step went too far. */
  void save() throws TrainingFailure, IOException {
    checkpoints.await();
    checkpoints.begin(checkpoint());
    checkpoints.await();
  }

  /** Returns when the checkpoint of the last whole epoch is on the disk. */
  void awaitSaved() throws IOException {
    checkpoints.await();
  }

  /** Takes the time since the last step out of the run's duration. */
  void skipClock() {
    clock = System.nanoTime();
  }

  @Override
  public void close() throws IOException {
    try (checkpoints) {
      trainer.close();
    }
  }

  private StepResult trainStep(long number) throws TrainingFailure {
    return requireFinite(
        number,
        () ->
            trainer.step(
                batch(number),
                schedule.weights(knobs, number),
                new LearningRates(knobs.learningRate(), knobs.decoderLearningRate())));
  }

  private int[] batch(long number) {
    int epoch = schedule.epochOf(number);
    if (orderedEpoch != epoch) {
      order = schedule.order(epoch);
      orderedEpoch = epoch;
    }
    return schedule.batch(order, number);
  }

  private static <T> T requireFinite(long number, Supplier<T> work) throws TrainingFailure {
    try {
      return work.get();
    } catch (DivergenceException e) {
      throw new TrainingFailure(HealthCheck.divergence(number, e.getMessage()), e);
    }
  }

  /**
   * Tells the verdict first and writes then: a checkpoint whose process is killed is never ahead of
   * its report. Where judging fails, the epoch is not lost.
   */
  private void endEpoch(long number, int epoch, ObjectiveTerms terms)
      throws TrainingFailure, IOException {
    checkpoints.await();
    Checkpoint checkpoint = checkpoint();
    try {
      CmimhModel model = checkpoint.model();
      CodeJudge.Judged judged = judge(model);
      CodeJudge.Verdict verdict = judged.verdict();
      List<HealthFinding> health = healthCheck.findings(knobs, terms, verdict);
      advanceClock();
      listener.accept(
          new TrainingEvent.EpochEnded(
              EpochReport.of(epoch, number, verdict, health, seconds), model, judged.codes()));
    } finally {
      checkpoints.begin(checkpoint);
    }
  }

  private CodeJudge.Judged judge(CmimhModel model) {
    try (CmimhHashFunction function = new CmimhHashFunction(setup.runtime(), model)) {
      return trainer.onItsThreads(() -> setup.judge().judge(function));
    }
  }

  private Checkpoint checkpoint() throws TrainingFailure {
    long number = Math.max(1, trainer.steps());
    requireFinite(number, () -> trainer.terms(batch(number), schedule.weights(knobs, number)));
    return new Checkpoint(setup.parameters(), knobs, trainer.form(), trainer.state(), seconds);
  }

  private StepReport report(long number, int epoch, StepResult result, double samplesPerSecond) {
    BatchCodes codes = result.codes();
    return new StepReport(
        number,
        epoch,
        result.terms(),
        codes.imagePrivateInformation(),
        codes.textPrivateInformation(),
        result.imageClassifierLoss(),
        result.textClassifierLoss(),
        codes.saturation(),
        result.gradientNorm(),
        samplesPerSecond,
        knobs);
  }

  /** Adds the time since the last reading to the run's duration and returns it, in seconds. */
  private double advanceClock() {
    long now = System.nanoTime();
    double elapsed = Math.max(1, now - clock) / 1e9;
    clock = now;
    seconds += elapsed;
    return elapsed;
  }
}
