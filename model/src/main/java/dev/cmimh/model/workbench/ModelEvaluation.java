package dev.cmimh.model.workbench;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.CodeStatistics;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.EvaluationItems;
import dev.cmimh.model.evaluation.OwnPairRetrieval;
import dev.cmimh.model.evaluation.Relevance;
import dev.cmimh.model.evaluation.RetrievalProtocol;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.TaskFigures;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.hashing.PairEncoder;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import dev.cmimh.model.run.FitReport;
import dev.cmimh.model.run.MeasuredFigure;
import dev.cmimh.model.training.ValidationJudge;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures a model on a side of a data set's split: the four tasks at every cut-off. */
public final class ModelEvaluation {

  private final OpenData data;
  private final int threads;

  public ModelEvaluation(OpenData data, int threads) {
    this.data = data;
    this.threads = threads;
  }

  /**
   * Measures a model with both divisors and both orders of ties.
   *
   * @param part the side that asks
   * @param labels what is relevant
   */
  public List<MeasuredFigure> measure(HashFunction function, Split.Part part, LabelSet labels) {
    EvaluationItems items = EvaluationItems.of(data.dataset(), part);
    return measure(
        codes(function, items.queries()), codes(function, items.database()), items, part, labels);
  }

  /**
   * Measures a model at other cut-offs, ties in expectation, with precision and recall.
   *
   * @param part the side that asks
   * @param labels what is relevant
   * @param cutoffs every K that is looked at
   * @return the figures of the four tasks
   */
  public List<TaskFigures> taskFigures(
      HashFunction function, Split.Part part, LabelSet labels, List<Cutoff> cutoffs) {
    EvaluationItems items = EvaluationItems.of(data.dataset(), part);
    return new RetrievalProtocol(cutoffs, Ties.EXPECTED, threads)
        .evaluateAll(
            codes(function, items.queries()),
            codes(function, items.database()),
            Relevance.of(labels, items.queries(), items.database()));
  }

  /**
   * Measures a model whose data base is encoded from both modalities of each pair: both tasks of a
   * query modality then have the same answers. To be compared with published figures of methods
   * that encode so, not with those of methods that encode each modality alone.
   *
   * @param pairs encodes the items of the data base
   */
  public List<MeasuredFigure> measureWithPairCodes(
      HashFunction function, PairEncoder pairs, Split.Part part, LabelSet labels) {
    EvaluationItems items = EvaluationItems.of(data.dataset(), part);
    HashCodes unified =
        HashCodes.of(
            pairs.pairLogits(
                data.features().images().select(items.database()),
                data.features().texts().select(items.database())));
    return measure(
        codes(function, items.queries()), new PairedCodes(unified, unified), items, part, labels);
  }

  /**
   * What the codes are worth without labels, by the measure of an epoch of CMIMH.
   *
   * @param part the side whose queries are ranked and whose data base is looked at
   */
  public FitReport report(HashFunction function, Split.Part part) {
    EvaluationItems items = EvaluationItems.of(data.dataset(), part);
    PairedCodes heldOut = codes(function, ValidationJudge.sample(items.queries()));
    PairedCodes database = codes(function, items.database());
    double rank =
        heldOut.image().size() == 0
            ? Double.NaN
            : new OwnPairRetrieval(List.of(), threads)
                .evaluate(Task.IMAGE_TO_TEXT, heldOut)
                .meanReciprocalRank();
    return new FitReport(
        rank,
        (CodeStatistics.of(database.image()).correlationError()
                + CodeStatistics.of(database.text()).correlationError())
            / 2);
  }

  private List<MeasuredFigure> measure(
      PairedCodes queries,
      PairedCodes database,
      EvaluationItems items,
      Split.Part part,
      LabelSet labels) {
    Relevance relevance = Relevance.of(labels, items.queries(), items.database());
    String side = part.name().toLowerCase(Locale.ROOT);
    return Stream.of(Ties.values())
        .map(ties -> new RetrievalProtocol(Cutoff.STANDARD, ties, threads))
        .flatMap(protocol -> protocol.evaluateAll(queries, database, relevance).stream())
        .flatMap(task -> task.meanAveragePrecision().stream())
        .map(figure -> new MeasuredFigure(side, labels.name(), figure))
        .toList();
  }

  private PairedCodes codes(HashFunction function, int[] items) {
    FloatMatrix images = data.features().images().select(items);
    FloatMatrix texts = data.features().texts().select(items);
    return new PairedCodes(
        HashCodes.of(function.imageLogits(images)), HashCodes.of(function.textLogits(texts)));
  }
}
