package dev.cmimh.model.cli;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.hashing.PairEncoder;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.run.RunStore;
import dev.cmimh.model.workbench.ModelEvaluation;
import dev.cmimh.model.workbench.OpenData;
import dev.cmimh.model.workbench.WordQueries;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cmimh evaluate}: the four tasks of a run's model. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures the four retrieval tasks of a run, each beside its chance level.")
final class EvaluateCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private DeviceOptions device;

  @Option(
      names = "--run",
      paramLabel = "ID|latest",
      defaultValue = RunStore.LATEST,
      description = "Which run; default: ${DEFAULT-VALUE}.")
  private String run;

  @Option(
      names = "--labels",
      paramLabel = "NAME",
      description =
          "What is relevant: concepts, subgroup or group for emoji; default: the first label set.")
  private String labels;

  @Option(
      names = "--split",
      paramLabel = "validation|test",
      defaultValue = "test",
      description = "Which queries ask; default: ${DEFAULT-VALUE}.")
  private Split.Part part;

  @Option(
      names = "--divisor",
      paramLabel = "hits|relevant_or_cutoff",
      defaultValue = "hits",
      description = "What the sum of precisions is divided by; default: ${DEFAULT-VALUE}.")
  private Divisor divisor;

  @Option(
      names = "--ties",
      paramLabel = "expected|stable",
      defaultValue = "expected",
      description = "Order among equal distances; default: ${DEFAULT-VALUE}.")
  private Ties ties;

  @Option(
      names = "--pair-codes",
      description =
          "Encode every item of the data base from both its modalities: as the method of the run"
              + " defines it, or else by the sum of both logits; queries are encoded from their own"
              + " alone. Not stored with the run.")
  private boolean pairCodes;

  @Option(
      names = "--words",
      description =
          "Also ask every frequent word alone: how many of the first 8 pictures carry it.")
  private boolean words;

  @Option(names = "--json", description = "Print one JSON object a line.")
  private boolean json;

  EvaluateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try (OpenedRun opened = OpenedRun.of(session, run, device)) {
      OpenData data = opened.data();
      HashFunction function = opened.model().function();
      List<MeasuredFigure> figures = measure(opened, data);
      print(opened, FigureTable.select(figures, divisor, ties));
      if (words) {
        WordQueries queries = new WordQueries(data, device.threads());
        print("all", queries.amongAllPictures(function));
        print("held-out", queries.amongHeldOutPictures(function));
      }
      return ExitCode.DONE;
    }
  }

  /** Figures of pair codes are printed alone: the store compares runs by one protocol. */
  private List<MeasuredFigure> measure(OpenedRun opened, OpenData data) {
    ModelEvaluation evaluation = new ModelEvaluation(data, device.threads());
    if (pairCodes) {
      return evaluation.measureWithPairCodes(
          opened.model().function(), pairEncoder(opened), part, labelSet(data));
    }
    List<MeasuredFigure> figures =
        evaluation.measure(opened.model().function(), part, labelSet(data));
    opened.store().save(opened.run().id(), figures);
    return figures;
  }

  private static PairEncoder pairEncoder(OpenedRun opened) {
    return opened
        .model()
        .model()
        .pairEncoder()
        .orElseGet(() -> PairEncoder.ofBothSides(opened.model().function()));
  }

  private LabelSet labelSet(OpenData data) {
    if (labels != null) {
      return data.dataset().labels(labels);
    }
    return data.defaultLabels()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "Data set %s has no labels, so nothing says which answers are right: add a column labels to its pairs.csv"
                        .formatted(data.dataset().name())));
  }

  private void print(OpenedRun opened, List<MeasuredFigure> figures) {
    if (json) {
      JsonLines lines = new JsonLines(session.terminal());
      figures.forEach(figure -> lines.print(FigureTable.fields(figure).map()));
      return;
    }
    session
        .terminal()
        .print(
            "Run %s, %s queries, labels %s, divisor %s, ties %s"
                .formatted(
                    opened.run().id(),
                    figures.getFirst().splitPart(),
                    figures.getFirst().labels(),
                    divisor.key(),
                    ties.key()));
    if (pairCodes) {
      session
          .terminal()
          .print(
              opened.model().model().pairEncoder().isPresent()
                  ? FigureTable.PAIR_CODES
                  : FigureTable.SUMMED_CODES);
    }
    FigureTable.lines(figures).forEach(session.terminal()::print);
  }

  private void print(String pictures, WordQueries.Precision precision) {
    if (json) {
      new JsonLines(session.terminal())
          .print(
              new Fields()
                  .put("task", "word2img")
                  .put("pictures", pictures)
                  .put("words", precision.words())
                  .put("k", WordQueries.FIRST)
                  .put("precision", precision.precision())
                  .put("chance", precision.chance())
                  .map());
      return;
    }
    session
        .terminal()
        .print(
            "One-word queries among %s pictures: %.1f %% of the first %d carry the word (%d words, chance %.1f %%)"
                .formatted(
                    pictures,
                    100 * precision.precision(),
                    WordQueries.FIRST,
                    precision.words(),
                    100 * precision.chance()));
  }
}
