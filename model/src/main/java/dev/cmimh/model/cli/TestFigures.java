package dev.cmimh.model.cli;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.Run;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.workbench.ModelEvaluation;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.OpenModel;
import java.util.List;

/** Measures a trained run on the test queries, stores its figures and prints them. */
final class TestFigures {

  private final Terminal terminal;
  private final boolean json;
  private final int threads;

  TestFigures(Terminal terminal, boolean json, int threads) {
    this.terminal = terminal;
    this.json = json;
    this.threads = threads;
  }

  /** Says which run begins. */
  void announce(Run run) {
    if (json) {
      new JsonLines(terminal).print(new Fields().put("event", "run").put("run", run.id()).map());
    } else {
      terminal.say("Run " + run.id());
    }
  }

  /** Measures a run by the default labels; where the data has none it says so. */
  void measure(RunStore store, OpenModel model, OpenData data) {
    if (data.defaultLabels().isEmpty()) {
      terminal.say("The data set has no labels: there is no mAP to measure.");
      return;
    }
    LabelSet labels = data.defaultLabels().get();
    ModelEvaluation evaluation = new ModelEvaluation(data, threads);
    List<MeasuredFigure> figures = evaluation.measure(model.function(), Split.Part.TEST, labels);
    store.save(model.run().id(), figures);
    print(FigureTable.select(figures, Divisor.HITS, Ties.EXPECTED));
    model
        .model()
        .pairEncoder()
        .ifPresent(
            pairs -> {
              if (!json) {
                terminal.print("");
                terminal.print(FigureTable.PAIR_CODES);
                print(
                    FigureTable.select(
                        evaluation.measureWithPairCodes(
                            model.function(), pairs, Split.Part.TEST, labels),
                        Divisor.HITS,
                        Ties.EXPECTED));
              }
            });
  }

  private void print(List<MeasuredFigure> headline) {
    if (json) {
      headline.forEach(figure -> new JsonLines(terminal).print(FigureTable.fields(figure).map()));
    } else {
      FigureTable.lines(headline).forEach(terminal::print);
    }
  }
}
