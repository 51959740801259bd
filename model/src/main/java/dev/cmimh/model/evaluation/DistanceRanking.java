package dev.cmimh.model.evaluation;

import dev.cmimh.model.retrieval.HashCodes;
import java.util.Arrays;

/**
 * Ranks the data base for one query after the other and reduces each ranking to tie groups, in one
 * pass without sorting: only how many items and how many relevant items lie at each distance
 * counts. Keeps its working arrays, so each thread has its own.
 */
final class DistanceRanking {

  private static final int BLOCK = 2_048;
  private static final int LANES = 4;

  private final HashCodes queries;
  private final HashCodes database;
  private final Relevance relevance;
  private final int[] block = new int[BLOCK];
  private final int[][] counts;

  DistanceRanking(HashCodes queries, HashCodes database, Relevance relevance) {
    this.queries = queries;
    this.database = database;
    this.relevance = relevance;
    this.counts = new int[LANES][2 * (database.bits() + 1)];
  }

  /**
   * One group per distance 0 to L.
   *
   * <p>Each distance is joined with the relevance of its item to one key, and the keys are counted.
   * Neighbours count in different arrays: the processor would otherwise wait for the last increment
   * of a counter before the next, and most distances are near L/2.
   */
  TieGroups byDistance(int query) {
    for (int[] lane : counts) {
      Arrays.fill(lane, 0);
    }
    for (int from = 0; from < database.size(); from += BLOCK) {
      int count = Math.min(BLOCK, database.size() - from);
      database.distances(from, count, queries, query, block);
      relevance.mark(query, from, count, block);
      count(block, count);
    }
    return groups();
  }

  private void count(int[] keys, int count) {
    int[] first = counts[0];
    int[] second = counts[1];
    int[] third = counts[2];
    int[] fourth = counts[3];
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      first[keys[i]]++;
      second[keys[i + 1]]++;
      third[keys[i + 2]]++;
      fourth[keys[i + 3]]++;
    }
    for (; i < count; i++) {
      first[keys[i]]++;
    }
  }

  private TieGroups groups() {
    int[] items = new int[database.bits() + 1];
    int[] relevant = new int[items.length];
    for (int[] lane : counts) {
      for (int distance = 0; distance < items.length; distance++) {
        items[distance] += lane[2 * distance] + lane[2 * distance + 1];
        relevant[distance] += lane[2 * distance + 1];
      }
    }
    return new TieGroups(items, relevant);
  }

  /**
   * One group per item: items at the same distance in the order of the data base.
   *
   * @param byDistance what {@link #byDistance} gave for the same query
   */
  TieGroups stable(int query, TieGroups byDistance) {
    int[] items = new int[database.size()];
    Arrays.fill(items, 1);
    int[] relevant = new int[items.length];
    int[] next = starts(byDistance.items());
    for (int from = 0; from < database.size(); from += BLOCK) {
      int count = Math.min(BLOCK, database.size() - from);
      database.distances(from, count, queries, query, block);
      relevance.mark(query, from, count, block);
      for (int i = 0; i < count; i++) {
        relevant[next[block[i] >>> 1]++] = block[i] & 1;
      }
    }
    return new TieGroups(items, relevant);
  }

  private static int[] starts(int[] sizes) {
    int[] starts = new int[sizes.length];
    for (int i = 1; i < sizes.length; i++) {
      starts[i] = starts[i - 1] + sizes[i - 1];
    }
    return starts;
  }
}
