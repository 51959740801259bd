package dev.cmimh.model.cli;

import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.engine.ComputeDevice;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.TrainingState;
import dev.cmimh.model.workbench.ExampleQueries;
import dev.cmimh.model.workbench.ModelEvaluation;
import dev.cmimh.model.workbench.ModelSearches;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import dev.cmimh.model.workbench.RunReport;
import dev.cmimh.model.workbench.TrainingJobs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code cmimh} does where there is no display: trains with the default settings, measures the
 * four tasks, answers example queries and leaves the run as a page.
 */
final class MainJob {

  private static final String DATA = "emoji";
  private static final ComputeDevice DEVICE = new ComputeDevice.Cpu();

  private final Session session;
  private final Terminal terminal;

  MainJob(Session session) {
    this.session = session;
    this.terminal = session.terminal();
  }

  /**
   * @param epochs passes over the training pairs, or null for the recipe's
   * @return the exit code
   */
  int run(Integer epochs) throws IOException, InterruptedException {
    HyperParameters parameters = DefaultRecipe.hyperParameters();
    if (epochs != null) {
      parameters = parameters.withEpochs(epochs);
    }
    try (RunStore store = session.openStore()) {
      terminal.say("CMIMH Explorer: training on the embedded emoji in this terminal.");
      OpenData data = session.openData(DATA);
      EngineRuntime runtime = session.startEngine(DEVICE, Session.allThreads());
      introduce(data, parameters);
      TrainingJobs jobs = new TrainingJobs(store, runtime, data, Session.allThreads());
      TrainingJobs.Job job =
          jobs.begin(
              "Main job",
              parameters,
              new TrainingMonitor(terminal, parameters, jobs.totalSteps(parameters)));
      TrainingState end = new TrainingWatch(terminal).runToEnd(job.session(), job.run().id());
      if (end != TrainingState.FINISHED) {
        return ExitCode.TRAINING_FAILED;
      }
      conclude(store, store.find(job.run().id()), runtime, data);
      return ExitCode.DONE;
    }
  }

  private void introduce(OpenData data, HyperParameters parameters) {
    terminal.say(
        "%d pairs of pictures and words, %d of them to learn from; %d bits, %d epochs."
            .formatted(
                data.dataset().items().size(),
                data.dataset().split().train().length,
                parameters.bits(),
                parameters.epochs()));
  }

  private void conclude(RunStore store, Run run, EngineRuntime runtime, OpenData data)
      throws IOException {
    try (OpenModel model = OpenModel.of(store, run, runtime, data)) {
      terminal.progress("Measuring the four tasks");
      List<MeasuredFigure> figures =
          new ModelEvaluation(data, Session.allThreads())
              .measure(model.function(), Split.Part.TEST, data.defaultLabels().orElseThrow());
      store.save(run.id(), figures);
      terminal.print("");
      terminal.print(
          "Mean average precision on pictures and words that were held out (in brackets: chance)");
      FigureTable.lines(FigureTable.select(figures, Divisor.HITS, Ties.EXPECTED))
          .forEach(terminal::print);
      terminal.print("");
      List<ExampleQueries.Example> examples =
          ExampleQueries.ask(ModelSearches.of(data, model, Session.allThreads()), data.dataset());
      AnswerPrinter printer = new AnswerPrinter(terminal, data.dataset());
      for (ExampleQueries.Example example : examples) {
        printer.table(
            (example.item().isPresent() ? "picture of: " : "") + example.words(), example.found());
      }
      Path page = new RunReport(store, data.dataset()).write(run.id(), examples);
      terminal.print("");
      terminal.print(
          "Trained in %.0f s. The run with its charts: %s"
              .formatted(run.trainingTime().orElseThrow().toMillis() / 1e3, page));
      terminal.print(
          "Ask it yourself: cmimh search --run %s --text \"red heart\"".formatted(run.id()));
    }
  }
}
