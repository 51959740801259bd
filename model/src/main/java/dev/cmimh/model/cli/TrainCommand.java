package dev.cmimh.model.cli;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingEvent;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.ModelEvaluation;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import dev.cmimh.model.workbench.TrainingJobs;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cmimh train}: one run, measured on the test queries when it is finished. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains a run and measures it; an interrupted run goes on with --resume.")
final class TrainCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private TrainingOptions training;
  @Mixin private DeviceOptions device;

  @Option(
      names = "--data",
      paramLabel = "NAME|FOLDER",
      defaultValue = "emoji",
      description =
          "The embedded data set, or a folder with pairs.csv (image,text,labels,split);"
              + " default: ${DEFAULT-VALUE}.")
  private String data;

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
    HyperParameters wished = training.hyperParameters();
    try (RunStore store = session.openStore()) {
      Run existing = resumed == null ? null : store.find(resumed);
      OpenData opened =
          session.openData(existing == null ? data : existing.description().dataSet());
      EngineRuntime runtime = session.startEngine(device.device(), device.threads());
      TrainingJobs jobs = new TrainingJobs(store, runtime, opened, device.threads());
      HyperParameters parameters =
          existing == null ? wished : existing.description().hyperParameters();
      Consumer<TrainingEvent> listener = listener(jobs.totalSteps(parameters), parameters);
      TrainingJobs.Job job =
          existing == null
              ? jobs.begin("cmimh train", parameters, listener)
              : jobs.resume(existing, listener);
      announce(job.run());
      TrainingState end =
          new TrainingWatch(session.terminal()).runToEnd(job.session(), job.run().id());
      if (end != TrainingState.FINISHED) {
        return end == TrainingState.FAILED ? ExitCode.TRAINING_FAILED : ExitCode.DONE;
      }
      measure(store, store.find(job.run().id()), runtime, opened);
      return ExitCode.DONE;
    }
  }

  private Consumer<TrainingEvent> listener(long totalSteps, HyperParameters parameters) {
    return json
        ? new TrainingJson(new JsonLines(session.terminal()))
        : new TrainingMonitor(session.terminal(), parameters, totalSteps);
  }

  private void announce(Run run) {
    if (json) {
      new JsonLines(session.terminal())
          .print(new Fields().put("event", "run").put("run", run.id()).map());
    } else {
      session.terminal().say("Run " + run.id());
    }
  }

  private void measure(RunStore store, Run run, EngineRuntime runtime, OpenData opened)
      throws IOException {
    if (opened.defaultLabels().isEmpty()) {
      session.terminal().say("The data set has no labels: there is no mAP to measure.");
      return;
    }
    try (OpenModel model = OpenModel.of(store, run, runtime, opened)) {
      List<MeasuredFigure> figures =
          new ModelEvaluation(opened, device.threads())
              .measure(model.function(), Split.Part.TEST, opened.defaultLabels().get());
      store.save(run.id(), figures);
      List<MeasuredFigure> headline = FigureTable.select(figures, Divisor.HITS, Ties.EXPECTED);
      if (json) {
        headline.forEach(
            figure -> new JsonLines(session.terminal()).print(FigureTable.fields(figure).map()));
      } else {
        FigureTable.lines(headline).forEach(session.terminal()::print);
      }
    }
  }
}
