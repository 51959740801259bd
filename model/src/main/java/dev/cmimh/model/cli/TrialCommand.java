package dev.cmimh.model.cli;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.sweep.TrialSettings;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.trial.TrialOrder;
import dev.cmimh.model.trial.TrialWorker;
import dev.cmimh.model.workbench.ModelEvaluation;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import dev.cmimh.model.workbench.TrainingJobs;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code cmimh trial}: what a sweep starts for each of its trainings. Reads its order from the
 * process that started it, and ends with it.
 */
@Command(
    name = TrialCommand.NAME,
    hidden = true,
    description = "Carries out one trial of a sweep; started by cmimh sweep.")
final class TrialCommand implements Callable<Integer> {

  static final String NAME = "trial";

  private final Session session;
  private final JsonLines json;

  TrialCommand(Session session) {
    this.session = session;
    this.json = new JsonLines(session.terminal());
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    TrialWorker worker = TrialWorker.ofThisProcess();
    TrialOrder order = worker.order();
    try (RunStore store = session.openStore()) {
      OpenData data = open(order);
      return switch (order.settings()) {
        case TrialSettings.Cmimh(HyperParameters parameters) ->
            train(worker, order, parameters, store, data);
        case TrialSettings.Rival rival -> {
          new FittedTrial(order, rival, store, data, json).carryOut(worker);
          yield ExitCode.DONE;
        }
      };
    }
  }

  private int train(
      TrialWorker worker,
      TrialOrder order,
      HyperParameters parameters,
      RunStore store,
      OpenData data)
      throws IOException, InterruptedException {
    EngineRuntime runtime = session.startEngine(new ComputeDevice.Cpu(), order.threads());
    TrainingJobs.Job job =
        job(order, parameters, store, new TrainingJobs(store, runtime, data, order.threads()));
    json.print(new Fields().put("event", "run").put("run", job.run().id()).map());
    worker.awaitGo();
    TrainingState end =
        new TrainingWatch(session.terminal()).runToEnd(job.session(), job.run().id());
    if (end != TrainingState.FINISHED) {
      return ExitCode.TRAINING_FAILED;
    }
    measure(order, store, job.run(), runtime, data);
    return ExitCode.DONE;
  }

  private OpenData open(TrialOrder order) throws IOException {
    OpenData data = session.openData(order.dataSet());
    return order.labels().isEmpty() ? data : data.withDefaultLabels(order.labels());
  }

  private TrainingJobs.Job job(
      TrialOrder order, HyperParameters parameters, RunStore store, TrainingJobs jobs)
      throws IOException {
    TrainingJson listener = new TrainingJson(json);
    Optional<Run> existing = order.run().map(store::find);
    return existing.isPresent()
        ? jobs.resume(existing.get(), listener)
        : jobs.begin(order.name(), parameters, listener);
  }

  private static void measure(
      TrialOrder order, RunStore store, Run run, EngineRuntime runtime, OpenData data)
      throws IOException {
    Optional<LabelSet> labels = data.defaultLabels();
    if (labels.isEmpty()) {
      return;
    }
    try (OpenModel model = OpenModel.of(store, run, runtime, data)) {
      store.save(
          run.id(),
          new ModelEvaluation(data, order.threads())
              .measure(model.function(), order.part(), labels.get()));
    }
  }
}
