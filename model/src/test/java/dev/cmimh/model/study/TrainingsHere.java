package dev.cmimh.model.study;

import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.baseline.Baselines;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.sweep.TrialSettings;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.trial.TrialFailure;
import dev.cmimh.model.trial.TrialOrder;
import dev.cmimh.model.trial.TrialProgress;
import dev.cmimh.model.trial.TrialRunner;
import dev.cmimh.model.workbench.FittingJobs;
import dev.cmimh.model.workbench.ModelEvaluation;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import dev.cmimh.model.workbench.TrainingJobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;

/** Trains in this process, which is quicker than to start one where there is little to train. */
final class TrainingsHere implements TrialRunner {

  private final RunStore store;
  private final OpenData data;

  TrainingsHere(RunStore store, OpenData data) {
    this.store = store;
    this.data = data;
  }

  @Override
  public void run(TrialOrder order, TrialProgress progress)
      throws TrialFailure, InterruptedException {
    switch (order.settings()) {
      case TrialSettings.Cmimh(HyperParameters parameters) -> train(order, parameters, progress);
      case TrialSettings.Rival rival -> fit(order, rival, progress);
    }
  }

  private void fit(TrialOrder order, TrialSettings.Rival rival, TrialProgress progress) {
    HashingMethod method = new Baselines().named(rival.method()).orElseThrow();
    FittingJobs jobs = new FittingJobs(store, data);
    try {
      Run run = jobs.begin(order.name(), method, rival.settings(), rival.trainingPairs());
      progress.begun(run.id());
      jobs.measure(jobs.fit(run, method, rival.settings(), FittingWatch.none()), order.threads());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void train(TrialOrder order, HyperParameters parameters, TrialProgress progress)
      throws InterruptedException {
    EngineRuntime runtime = EngineRuntime.start(new ComputeDevice.Cpu());
    TrainingJobs.Job job =
        new TrainingJobs(store, runtime, data, order.threads())
            .begin(order.name(), parameters, _ -> {});
    progress.begun(job.run().id());
    job.session().start();
    try {
      if (job.session().end().get() != TrainingState.FINISHED) {
        throw new AssertionError("The training did not come to its end");
      }
      measure(order, runtime, job);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void measure(TrialOrder order, EngineRuntime runtime, TrainingJobs.Job job)
      throws IOException {
    try (OpenModel model = OpenModel.of(store, job.run(), runtime, data)) {
      store.save(
          job.run().id(),
          new ModelEvaluation(data, order.threads())
              .measure(model.function(), order.part(), data.defaultLabels().orElseThrow()));
    }
  }
}
