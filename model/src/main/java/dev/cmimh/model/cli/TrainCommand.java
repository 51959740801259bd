package dev.cmimh.model.cli;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingEvent;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import dev.cmimh.model.workbench.TrainingJobs;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cmimh train}: one run, measured on the test queries when it is finished. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains a run and measures it; an interrupted run goes on with --resume.")
final class TrainCommand implements Callable<Integer> {

  private static final Set<String> BESIDE_RESUME =
      Set.of("--resume", "--device", "--threads", "--json");
  private static final Set<String> BESIDE_METHOD =
      Set.of(
          "--method",
          "--set",
          "--bits",
          "--seed",
          "--training-pairs",
          "--data",
          "--labels",
          "--threads",
          "--json");

  private final Session session;

  @Spec private CommandSpec command;

  @Mixin private DataOptions data;
  @Mixin private TrainingOptions training;
  @Mixin private MethodOptions method;
  @Mixin private DeviceOptions device;

  @Option(
      names = "--resume",
      paramLabel = "ID|latest",
      description = "Go on with a run that was stopped; its own settings are used.")
  private String resumed;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  TrainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<HashingMethod> baseline = method.baseline();
    requireThatAllApply(baseline);
    HyperParameters wished = training.hyperParameters();
    try (RunStore store = session.openStore()) {
      if (baseline.isPresent()) {
        return new FittingCommand(
                session,
                baseline.get(),
                new MethodSettings(wished.bits(), wished.seed(), method.settings()),
                wished.trainingPairs())
            .run(store, data.open(session), figures());
      }
      return train(store, resumed == null ? null : store.find(resumed), wished);
    }
  }

  private void requireThatAllApply(Optional<HashingMethod> baseline) {
    GivenOptions given = new GivenOptions(command);
    if (resumed != null) {
      given.requireOnly(BESIDE_RESUME, "beside --resume: a run keeps its own settings");
    }
    baseline.ifPresent(
        other ->
            given.requireOnly(
                BESIDE_METHOD,
                "for %s: its own settings are given by --set".formatted(other.label())));
  }

  private int train(RunStore store, Run existing, HyperParameters wished)
      throws IOException, InterruptedException {
    OpenData opened =
        existing == null
            ? data.open(session)
            : session.openData(existing.description().dataSet()).judgedAs(existing);
    EngineRuntime runtime = session.startEngine(device.device(), device.threads());
    TrainingJobs jobs = new TrainingJobs(store, runtime, opened, device.threads());
    HyperParameters parameters =
        existing == null ? wished : existing.description().hyperParameters();
    Consumer<TrainingEvent> listener = listener(jobs.totalSteps(parameters), parameters);
    TrainingJobs.Job job =
        existing == null
            ? jobs.begin("cmimh train", parameters, listener)
            : jobs.resume(existing, listener);
    figures().announce(job.run());
    TrainingState end =
        new TrainingWatch(session.terminal()).runToEnd(job.session(), job.run().id());
    if (end != TrainingState.FINISHED) {
      return end == TrainingState.FAILED ? ExitCode.TRAINING_FAILED : ExitCode.DONE;
    }
    try (OpenModel model = OpenModel.of(store, store.find(job.run().id()), runtime, opened)) {
      figures().measure(store, model, opened);
    }
    return ExitCode.DONE;
  }

  private TestFigures figures() {
    return new TestFigures(session.terminal(), json, device.threads());
  }

  private Consumer<TrainingEvent> listener(long totalSteps, HyperParameters parameters) {
    return json
        ? new TrainingJson(new JsonLines(session.terminal()))
        : new TrainingMonitor(session.terminal(), parameters, totalSteps);
  }
}
