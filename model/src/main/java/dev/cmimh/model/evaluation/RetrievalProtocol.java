package dev.cmimh.model.evaluation;

import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import dev.cmimh.model.retrieval.ParallelRanges;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks every query of the data base and averages the figures: mean average precision with both
 * divisors, precision of the first K, precision and recall by radius, each with its chance level.
 * The figures do not depend on the number of threads, to the last bit.
 */
public final class RetrievalProtocol {

  private final List<Cutoff> cutoffs;
  private final Ties ties;
  private final int threads;

  /**
   * @param cutoffs every K that is reported
   * @param ties order among equal distances
   * @param threads threads at work, at least 1
   */
  public RetrievalProtocol(List<Cutoff> cutoffs, Ties ties, int threads) {
    this.cutoffs = List.copyOf(cutoffs);
    this.ties = ties;
    this.threads = threads;
  }

  /**
   * Evaluates all four tasks.
   *
   * @param queries codes of the items that ask
   * @param database codes of the items that answer
   * @param relevance of the same items in the same order
   * @throws IllegalArgumentException as {@link #evaluate} does
   */
  public List<TaskFigures> evaluateAll(
      PairedCodes queries, PairedCodes database, Relevance relevance) {
    return Arrays.stream(Task.values())
        .map(
            task ->
                evaluate(task, queries.of(task.query()), database.of(task.database()), relevance))
        .toList();
  }

  /**
   * Evaluates one task.
   *
   * @param queries codes of the items that ask
   * @param database codes of the items that answer
   * @param relevance of the same items in the same order
   * @throws IllegalArgumentException if codes and relevance are not of the same number of items, if
   *     the codes differ in length, or if there is no query
   */
  public TaskFigures evaluate(
      Task task, HashCodes queries, HashCodes database, Relevance relevance) {
    check(queries, database, relevance);
    QueryFigures figures = new QueryFigures(cutoffs, database.size());
    List<QueryAnswer> answers =
        ParallelRanges.map(
                queries.size(),
                threads,
                (from, to) -> {
                  DistanceRanking ranking = new DistanceRanking(queries, database, relevance);
                  return IntStream.range(from, to)
                      .mapToObj(query -> answer(query, ranking, figures))
                      .toList();
                })
            .stream()
            .flatMap(Collection::stream)
            .toList();
    return summary(task, database, figures, answers);
  }

  private static void check(HashCodes queries, HashCodes database, Relevance relevance) {
    if (queries.size() != relevance.queries() || database.size() != relevance.database()) {
      throw new IllegalArgumentException(
          "Relevance of %d queries to %d items does not fit codes of %d queries and %d items"
              .formatted(
                  relevance.queries(), relevance.database(), queries.size(), database.size()));
    }
    if (queries.size() == 0) {
      throw new IllegalArgumentException("There is no query to evaluate");
    }
  }

  private QueryAnswer answer(int query, DistanceRanking ranking, QueryFigures figures) {
    TieGroups byDistance = ranking.byDistance(query);
    TieGroups ranked = ties == Ties.STABLE ? ranking.stable(query, byDistance) : byDistance;
    TieGroups random = TieGroups.ofOneGroup(byDistance.totalItems(), byDistance.totalRelevant());
    return new QueryAnswer(byDistance, figures.of(ranked), figures.of(random));
  }

  private TaskFigures summary(
      Task task, HashCodes database, QueryFigures figures, List<QueryAnswer> answers) {
    PrecisionRecallCurve curve = new PrecisionRecallCurve(database.bits());
    answers.forEach(answer -> curve.add(answer.byDistance()));
    QueryFigures.Means values = figures.means(answers.stream().map(QueryAnswer::values).toList());
    QueryFigures.Means chances = figures.means(answers.stream().map(QueryAnswer::chances).toList());
    return new TaskFigures(
        task,
        answers.size(),
        database.size(),
        figures.averagePrecisions().stream()
            .map(
                figure ->
                    new RetrievalFigure(
                        task,
                        figure.cutoff(),
                        figure.divisor(),
                        ties,
                        values.of(figure),
                        chances.of(figure)))
            .toList(),
        figures.precisions().stream()
            .map(
                figure ->
                    new PrecisionFigure(
                        task, figure.cutoff(), ties, values.of(figure), chances.of(figure)))
            .toList(),
        curve.points());
  }
}
