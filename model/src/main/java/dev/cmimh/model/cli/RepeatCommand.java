package dev.cmimh.model.cli;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunDescription;
import dev.cmimh.model.run.RunRecord;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.TrainingEvent;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.CodeFingerprint;
import dev.cmimh.model.workbench.FittingJobs;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import dev.cmimh.model.workbench.TrainingJobs;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cmimh repeat}: a stored run once more, and whether its codes come out the same. */
@Command(
    name = "repeat",
    mixinStandardHelpOptions = true,
    description =
        "Trains a stored run once more, live changes included, and says whether all codes are"
            + " bit-identical (exit code 1 if not).")
final class RepeatCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private DeviceOptions device;

  @Option(
      names = "--run",
      paramLabel = "ID|latest",
      defaultValue = RunStore.LATEST,
      description = "Which run; default: ${DEFAULT-VALUE}.")
  private String run;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  RepeatCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (RunStore store = session.openStore()) {
      RunRecord first = store.read(run);
      OpenData data = session.openData(first.run().description().dataSet());
      return first.run().description().isCmimh()
          ? train(store, first, data)
          : fit(store, first.run(), data);
    }
  }

  private int train(RunStore store, RunRecord first, OpenData data)
      throws IOException, InterruptedException {
    EngineRuntime runtime = session.startEngine(device.device(), device.threads());
    TrainingJobs jobs = new TrainingJobs(store, runtime, data, device.threads());
    TrainingJobs.Job job = jobs.repeat(first, listener(first, jobs));
    TrainingState end =
        new TrainingWatch(session.terminal()).runToEnd(job.session(), job.run().id());
    return end == TrainingState.FAILED
        ? ExitCode.TRAINING_FAILED
        : compare(store, first.run(), job.run(), () -> runtime, data);
  }

  private int fit(RunStore store, Run first, OpenData data) throws IOException {
    FittingJobs jobs = new FittingJobs(store, data);
    FittingJobs.Begun begun = jobs.repeat(first);
    try (KeyboardStop stop = new KeyboardStop()) {
      jobs.fit(
          begun.run(),
          begun.method(),
          begun.settings(),
          new FittingWatch((_, _, _) -> {}, stop::isAsked));
    } catch (CancellationException e) {
      session.terminal().say("Stopped; run " + begun.run().id() + " has no model.");
      return ExitCode.DONE;
    }
    return compare(
        store,
        first,
        begun.run(),
        () -> {
          throw new IllegalStateException(begun.method().label() + " needs no engine");
        },
        data);
  }

  private int compare(
      RunStore store, Run first, Run repeated, Supplier<EngineRuntime> engine, OpenData data)
      throws IOException {
    return tell(
        first,
        store.find(repeated.id()),
        fingerprint(store, first, engine, data),
        fingerprint(store, repeated, engine, data));
  }

  private Consumer<TrainingEvent> listener(RunRecord first, TrainingJobs jobs) {
    var parameters = first.run().description().hyperParameters();
    return json
        ? new TrainingJson(new JsonLines(session.terminal()))
        : new TrainingMonitor(session.terminal(), parameters, jobs.totalSteps(parameters));
  }

  private static CodeFingerprint fingerprint(
      RunStore store, Run run, Supplier<EngineRuntime> engine, OpenData data) throws IOException {
    try (OpenModel model = OpenModel.of(store, run, engine, data)) {
      return CodeFingerprint.of(model.function(), data);
    }
  }

  private int tell(Run first, Run repeated, CodeFingerprint expected, CodeFingerprint found) {
    boolean identical = expected.equals(found);
    if (json) {
      new JsonLines(session.terminal())
          .print(
              new Fields()
                  .put("event", "repeat")
                  .put("run", first.id())
                  .put("repeated", repeated.id())
                  .put("identical", identical)
                  .put("codes", expected.sha256())
                  .put("codes_repeated", found.sha256())
                  .map());
    } else {
      session
          .terminal()
          .print(
              identical
                  ? "Run %s repeats run %s: all codes are bit-identical (SHA-256 %s)."
                      .formatted(repeated.id(), first.id(), found.sha256())
                  : "Run %s has other codes than run %s. %s"
                      .formatted(
                          repeated.id(),
                          first.id(),
                          differences(first.description(), repeated.description())));
    }
    return identical ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static String differences(RunDescription first, RunDescription second) {
    return "Then: program %s, %s, %s, %s. Now: program %s, %s, %s, %s."
        .formatted(
            first.codeVersion(),
            first.engine(),
            first.device(),
            first.platform(),
            second.codeVersion(),
            second.engine(),
            second.device(),
            second.platform());
  }
}
