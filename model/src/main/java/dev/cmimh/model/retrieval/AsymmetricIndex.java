package dev.cmimh.model.retrieval;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Exact search by a real-valued query against binary codes: the query keeps what its own code would
 * round away, so ties of the Hamming distance are broken. Safe for use by several threads.
 *
 * <p>Answers are ordered by the score of {@link AsymmetricScores}, highest first, then by position
 * in the data base.
 */
public final class AsymmetricIndex {

  private record Candidate(long score, int position) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingLong(Candidate::score).reversed().thenComparingInt(Candidate::position);

  private final HashCodes database;

  public AsymmetricIndex(HashCodes database) {
    this.database = database;
  }

  /**
   * The best codes of every query.
   *
   * @param logits logits of the queries, n x L
   * @param wanted how many answers per query; all codes if there are fewer
   * @param threads threads at work; the answers do not depend on it
   * @return one ranking per query, in their order, with Hamming distances from the query's code
   * @throws IllegalArgumentException if {@code wanted} is negative or L is not that of the codes
   */
  public List<Ranking> nearest(FloatMatrix logits, int wanted, int threads) {
    if (wanted < 0) {
      throw new IllegalArgumentException(
          "Number of answers must not be negative, but is " + wanted);
    }
    HashCodes queries = HashCodes.of(logits);
    database.requireSameLength(queries);
    return IntStream.range(0, queries.size())
        .mapToObj(
            query -> {
              int[] positions =
                  best(new AsymmetricScores(logits.row(query), database), wanted, threads);
              return new Ranking(positions, distances(queries, query, positions));
            })
        .toList();
  }

  private int[] best(AsymmetricScores scores, int wanted, int threads) {
    return ParallelRanges.map(
            database.size(), threads, (from, to) -> bestOfRange(scores, wanted, from, to))
        .stream()
        .flatMap(Collection::stream)
        .sorted(BEST_FIRST)
        .limit(wanted)
        .mapToInt(Candidate::position)
        .toArray();
  }

  private static Collection<Candidate> bestOfRange(
      AsymmetricScores scores, int wanted, int from, int to) {
    PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
    for (int position = from; position < to && wanted > 0; position++) {
      long score = scores.of(position);
      if (worstFirst.size() < wanted) {
        worstFirst.add(new Candidate(score, position));
      } else if (score > worstFirst.element().score()) {
        worstFirst.remove();
        worstFirst.add(new Candidate(score, position));
      }
    }
    return worstFirst;
  }

  private int[] distances(HashCodes queries, int query, int[] positions) {
    return IntStream.of(positions)
        .map(position -> queries.hamming(query, database, position))
        .toArray();
  }
}
