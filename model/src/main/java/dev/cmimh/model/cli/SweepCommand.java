package dev.cmimh.model.cli;

import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.TradeOffExport;
import dev.cmimh.model.run.AtomicFile;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepPlan;
import dev.cmimh.model.sweep.TrialState;
import dev.cmimh.model.trial.LocalTrialRunner;
import dev.cmimh.model.trial.SweepJob;
import dev.cmimh.model.trial.SweepProgress;
import dev.cmimh.model.trial.WorkerCommand;
import dev.cmimh.model.trial.Workers;
import dev.cmimh.model.workbench.OpenData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cmimh sweep}: one setting over a grid, each value with several seeds. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = {
      "Trains a setting over a grid, in processes of their own, and shows what it costs and"
          + " brings.",
      "Without options: the modality-gap weight on the embedded data.",
      "A trial trains fewer epochs than a run, unless --epochs is given: enough for the form of a"
          + " curve, too few for its figures."
    })
final class SweepCommand implements Callable<Integer> {

  private static final Set<String> BESIDE_RESUME =
      Set.of("--resume", "--retry-failed", "--workers", "--figure", "--csv", "--json");

  private static final Set<String> BESIDE_METHOD =
      Set.of(
          "--method",
          "--set",
          "--parameter",
          "--grid",
          "--from",
          "--to",
          "--points",
          "--with-zero",
          "--seeds",
          "--split",
          "--data",
          "--labels",
          "--bits",
          "--training-pairs",
          "--workers",
          "--figure",
          "--csv",
          "--json");

  private final Session session;

  @Spec private CommandSpec command;

  @Mixin private SweepOptions options;

  @Mixin private MethodOptions method;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Trials at once; default: one per processor, with one thread each.")
  private Integer workers;

  @Option(
      names = "--resume",
      paramLabel = "ID|latest",
      description = "Go on with a sweep that was broken off; its own plan is used.")
  private String resumed;

  @Option(
      names = "--retry-failed",
      description = "With --resume: try the trials again that have failed.")
  private boolean retryFailed;

  @Option(
      names = "--figure",
      paramLabel = "FILE.svg",
      description = "Draw the outcome: the four tasks, private information and Corr MSE.")
  private Path figure;

  @Option(
      names = "--csv",
      paramLabel = "FILE.csv",
      description = "Write the outcome of every trial as a table.")
  private Path csv;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  SweepCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    requireThatAllApply();
    SweepPlan wished = options.plan(method, command.commandLine());
    Workers share = workers();
    try (RunStore store = session.openStore()) {
      SweepPlan plan = resumed == null ? wished : store.sweeps().find(resumed).plan();
      // Computes the features once, before several workers ask for them.
      OpenData data = session.openData(plan.dataSet());
      SweepPlan judged = plan.on(data.dataset());
      Sweep sweep = resumed == null ? store.sweeps().create(judged) : store.sweeps().find(resumed);
      Sweep outcome = carryOut(store, sweep, share);
      write(outcome);
      return outcome.in(TrialState.FINISHED).isEmpty() ? ExitCode.TRAINING_FAILED : ExitCode.DONE;
    }
  }

  private void requireThatAllApply() {
    GivenOptions given = new GivenOptions(command);
    if (resumed != null) {
      given.requireOnly(BESIDE_RESUME, "beside --resume: a sweep keeps its own plan");
    } else if (retryFailed) {
      throw new ParameterException(
          command.commandLine(),
          "--retry-failed tries the trials of a stored sweep again: say which with --resume");
    }
    method
        .baseline()
        .ifPresent(
            other ->
                given.requireOnly(
                    BESIDE_METHOD,
                    "for %s: its own settings are given by --set".formatted(other.label())));
  }

  private Sweep carryOut(RunStore store, Sweep sweep, Workers share)
      throws InterruptedException, ExecutionException {
    Consumer<SweepProgress> listener =
        json
            ? new SweepJson(new JsonLines(session.terminal()), sweep)
            : new SweepMonitor(session.terminal(), sweep);
    SweepJob job =
        SweepJob.start(
            store,
            new LocalTrialRunner(
                new WorkerCommand(TrialProgram.class.getName()).words(), session.home()),
            sweep.id(),
            retryFailed,
            share,
            listener);
    Thread onInterrupt = new Thread(() -> stop(job, sweep.id()), "cmimh-stop");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    try {
      return job.end().get().sweep();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    } finally {
      removeHook(onInterrupt);
    }
  }

  private Workers workers() {
    return workers == null
        ? Workers.onePerCore(Session.allThreads())
        : Workers.sharing(Session.allThreads(), workers);
  }

  private void write(Sweep outcome) {
    if (!json) {
      SweepTable.lines(outcome).forEach(session.terminal()::print);
    }
    Optional.ofNullable(figure)
        .ifPresent(file -> write(file, TradeOffExport.svg(outcome, FigurePalette.light())));
    Optional.ofNullable(csv).ifPresent(file -> write(file, TradeOffExport.csv(outcome)));
  }

  private void write(Path file, String content) {
    AtomicFile.write(file, content.getBytes(StandardCharsets.UTF_8));
    session.terminal().say("Written: " + file);
  }

  private void stop(SweepJob job, String sweep) {
    job.cancel();
    session.terminal().say("Stopped. Go on with: cmimh sweep --resume " + sweep);
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook is what ended the sweep, and it is at work.
      return;
    }
  }
}
