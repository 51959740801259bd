package dev.cmimh.model.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Exact search by Hamming distance: every code is compared, nothing is approximated. Answers are
 * ordered by distance, then by position in the data base. Safe for use by several threads.
 *
 * <p>Codes are read in blocks that stay in the processor's cache while all queries of a group pass
 * over them; each block is compared in short steps, and a step without a near enough code is left
 * at once.
 */
public final class HammingIndex {

  private static final int STEP = 256;
  private static final int BLOCK = 8 * STEP;
  private static final int QUERY_GROUP = 64;

  private final HashCodes database;

  public HammingIndex(HashCodes database) {
    this.database = database;
  }

  /**
   * The nearest codes of every query.
   *
   * @param wanted how many per query; all codes if there are fewer
   * @param threads threads at work; the answers do not depend on it
   * @return one ranking per query, in their order
   * @throws IllegalArgumentException if {@code wanted} is negative or the codes differ in length
   */
  public List<Ranking> nearest(HashCodes queries, int wanted, int threads) {
    return search(queries, checkNotNegative(wanted, "Number of answers"), queries.bits(), threads);
  }

  /**
   * All codes within a radius of every query.
   *
   * @param radius largest distance, in bits
   * @param threads threads at work; the answers do not depend on it
   * @return one ranking per query, in their order
   * @throws IllegalArgumentException if {@code radius} is negative or the codes differ in length
   */
  public List<Ranking> within(HashCodes queries, int radius, int threads) {
    return search(queries, Integer.MAX_VALUE, checkNotNegative(radius, "Radius"), threads);
  }

  private List<Ranking> search(HashCodes queries, int wanted, int radius, int threads) {
    database.requireSameLength(queries);
    List<Ranking> rankings = new ArrayList<>(queries.size());
    for (int first = 0; first < queries.size(); first += QUERY_GROUP) {
      int end = Math.min(queries.size(), first + QUERY_GROUP);
      HashCodes group = queries.select(IntStream.range(first, end).toArray());
      List<CandidateCollector[]> ranges =
          ParallelRanges.map(
              database.size(), threads, (from, to) -> scan(group, wanted, radius, from, to));
      for (int query = 0; query < group.size(); query++) {
        int asking = query;
        rankings.add(
            CandidateCollector.merge(ranges.stream().map(range -> range[asking]).toList()));
      }
    }
    return rankings;
  }

  private CandidateCollector[] scan(HashCodes queries, int wanted, int radius, int from, int to) {
    CandidateCollector[] collectors =
        Stream.generate(() -> new CandidateCollector(queries.bits(), wanted, radius))
            .limit(queries.size())
            .toArray(CandidateCollector[]::new);
    int[] distances = new int[STEP];
    for (int block = from; block < to; block += BLOCK) {
      int end = Math.min(to, block + BLOCK);
      for (int query = 0; query < collectors.length; query++) {
        scanBlock(queries, query, block, end, collectors[query], distances);
      }
    }
    return collectors;
  }

  private void scanBlock(
      HashCodes queries,
      int query,
      int from,
      int to,
      CandidateCollector collector,
      int[] distances) {
    for (int step = from; step < to; step += STEP) {
      int count = Math.min(STEP, to - step);
      if (database.distancesBelow(step, count, queries, query, collector.limit(), distances)) {
        collector.collect(distances, count, step);
      }
    }
  }

  private static int checkNotNegative(int value, String what) {
    if (value < 0) {
      throw new IllegalArgumentException(what + " must not be negative, but is " + value);
    }
    return value;
  }
}
