package dev.cmimh.model.training;

import dev.cmimh.model.codes.BernoulliHistograms;
import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.codes.PairedLogits;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.evaluation.BitAgreement;
import dev.cmimh.model.evaluation.CodeStatistics;
import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.Divisor;
import dev.cmimh.model.evaluation.EvaluationItems;
import dev.cmimh.model.evaluation.OwnPairRetrieval;
import dev.cmimh.model.evaluation.Relevance;
import dev.cmimh.model.evaluation.RetrievalFigure;
import dev.cmimh.model.evaluation.RetrievalProtocol;
import dev.cmimh.model.evaluation.Saturation;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.evaluation.TaskFigures;
import dev.cmimh.model.evaluation.Ties;
import dev.cmimh.model.hashing.cmimh.CmimhHashFunction;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import dev.cmimh.model.retrieval.ParallelRanges;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Judges codes on the validation queries against the training items. The labels are used here
 * alone: what is said about the codes never reaches training.
 */
public final class ValidationJudge implements CodeJudge {

  private static final Cutoff CUTOFF = new Cutoff(50);

  /** More queries than this would keep training waiting and change the figures little. */
  private static final int MOST_QUERIES = 1_000;

  private final Optional<Relevance> relevance;
  private final FloatMatrix queryImages;
  private final FloatMatrix queryTexts;
  private final FloatMatrix databaseImages;
  private final FloatMatrix databaseTexts;
  private final int threads;
  private final int[] encodedItems;

  /**
   * @param items the validation side of the split
   * @param labels what is relevant; empty where the data has no labels
   * @param images features of all items of the data set
   * @param texts features of all items of the data set
   * @param threads threads at work
   */
  public ValidationJudge(
      EvaluationItems items,
      Optional<LabelSet> labels,
      FloatMatrix images,
      FloatMatrix texts,
      int threads) {
    int[] queries = sample(items.queries());
    this.relevance =
        labels
            .filter(_ -> queries.length > 0)
            .map(set -> Relevance.of(set, queries, items.database()));
    this.queryImages = images.select(queries);
    this.queryTexts = texts.select(queries);
    this.databaseImages = images.select(items.database());
    this.databaseTexts = texts.select(items.database());
    this.threads = threads;
    this.encodedItems =
        IntStream.concat(IntStream.of(items.database()), IntStream.of(queries)).toArray();
  }

  /** The side of the split that is asked about while a run goes on. */
  public static Split.Part part() {
    return Split.Part.VALIDATION;
  }

  /** The queries that are asked: the first of them, where they are many. */
  public static int[] sample(int[] queries) {
    return Arrays.copyOf(queries, Math.min(MOST_QUERIES, queries.length));
  }

  @Override
  public Judged judge(CmimhHashFunction function) {
    List<Encoded> encoded = encode(function);
    Encoded image = encoded.getFirst();
    Encoded text = encoded.getLast();
    PairedCodes database = new PairedCodes(image.database(), text.database());
    PairedCodes queries = new PairedCodes(image.queries(), text.queries());
    List<RetrievalFigure> figures =
        relevance.map(known -> figures(queries, database, known)).orElse(List.of());
    Map<Task, Double> values = new EnumMap<>(Task.class);
    Map<Task, Double> chances = new EnumMap<>(Task.class);
    for (RetrievalFigure figure : figures) {
      values.put(figure.task(), figure.value());
      chances.put(figure.task(), figure.chance());
    }
    Verdict verdict =
        new Verdict(
            values,
            chances,
            ownPairReciprocalRank(queries),
            (image.statistics().correlationError() + text.statistics().correlationError()) / 2,
            (image.totalCorrelation() + text.totalCorrelation()) / 2,
            mean(image.statistics().bitMeans(), text.statistics().bitMeans()),
            Math.max(image.statistics().deadBits(), text.statistics().deadBits()),
            queries.image().size() == 0 ? Double.NaN : BitAgreement.of(queries).mean(),
            (image.saturation() + text.saturation()) / 2);
    return new Judged(verdict, Optional.of(pairs(image, text)));
  }

  private EncodedPairs pairs(Encoded image, Encoded text) {
    return new EncodedPairs(
        encodedItems,
        new PairedCodes(image.allCodes(), text.allCodes()),
        Optional.of(new PairedLogits(image.allLogits(), text.allLogits())),
        Optional.of(new BernoulliHistograms(image.histogram(), text.histogram())));
  }

  /** Not a number where the data has no validation side. */
  private double ownPairReciprocalRank(PairedCodes queries) {
    return queries.image().size() == 0
        ? Double.NaN
        : new OwnPairRetrieval(List.of(), threads)
            .evaluate(Task.IMAGE_TO_TEXT, queries)
            .meanReciprocalRank();
  }

  /** Images and texts side by side where there are two threads: this is most of the work. */
  private List<Encoded> encode(CmimhHashFunction function) {
    List<Supplier<Encoded>> modalities =
        List.of(
            () ->
                Encoded.of(
                    function::imageLogits,
                    function::imageTotalCorrelation,
                    databaseImages,
                    queryImages),
            () ->
                Encoded.of(
                    function::textLogits,
                    function::textTotalCorrelation,
                    databaseTexts,
                    queryTexts));
    return ParallelRanges.map(
            modalities.size(),
            threads,
            (from, to) -> modalities.subList(from, to).stream().map(Supplier::get).toList())
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<RetrievalFigure> figures(
      PairedCodes queries, PairedCodes database, Relevance known) {
    List<TaskFigures> tasks =
        new RetrievalProtocol(List.of(CUTOFF), Ties.EXPECTED, threads)
            .evaluateAll(queries, database, known);
    return tasks.stream().map(task -> task.meanAveragePrecision(CUTOFF, Divisor.HITS)).toList();
  }

  private static double[] mean(double[] one, double[] other) {
    double[] mean = new double[one.length];
    for (int bit = 0; bit < mean.length; bit++) {
      mean[bit] = (one[bit] + other[bit]) / 2;
    }
    return mean;
  }

  /**
   * One modality as the model encodes it; what is said of codes is said of the data base, but for
   * the histogram, which is of all items.
   *
   * @param allLogits those of the data base, then those of the queries
   */
  private record Encoded(
      FloatMatrix allLogits,
      HashCodes database,
      HashCodes queries,
      CodeStatistics statistics,
      double totalCorrelation,
      double saturation,
      double[] histogram) {

    static Encoded of(
        UnaryOperator<FloatMatrix> encoder,
        ToDoubleFunction<FloatMatrix> totalCorrelation,
        FloatMatrix databaseItems,
        FloatMatrix queryItems) {
      FloatMatrix logits = encoder.apply(databaseItems);
      FloatMatrix queries = encoder.apply(queryItems);
      HashCodes database = HashCodes.of(logits);
      return new Encoded(
          logits.followedBy(queries),
          database,
          HashCodes.of(queries),
          CodeStatistics.of(database),
          totalCorrelation.applyAsDouble(logits),
          Saturation.share(logits),
          BernoulliHistograms.shares(List.of(logits, queries)));
    }

    /** Those of the data base, then those of the queries. */
    HashCodes allCodes() {
      return database.followedBy(queries);
    }
  }
}
