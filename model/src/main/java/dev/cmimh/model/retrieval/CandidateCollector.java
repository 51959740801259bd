package dev.cmimh.model.retrieval;

import java.util.Arrays;
import java.util.List;

/**
 * Gathers what may belong to the answer of one query while codes are scanned in the order of the
 * data base.
 *
 * <p>A count per distance tightens the limit: as soon as {@code wanted} candidates lie at some
 * distance or nearer, a later code at that distance comes after all of them, so only nearer ones
 * are still of interest. That makes the order among equal distances exact without comparing
 * positions. At most {@code wanted} candidates per distance are ever kept.
 */
final class CandidateCollector {

  private static final int FIRST_CAPACITY = 256;

  private final int wanted;
  private final int[] counts;
  private int limit;
  private int belowLimit;
  private long[] candidates = new long[FIRST_CAPACITY];
  private int size;

  /**
   * Collector of one query and one range of the data base.
   *
   * @param bits length of the codes
   * @param wanted number of answers wanted, at least 0
   * @param radius largest distance of an answer
   */
  CandidateCollector(int bits, int wanted, int radius) {
    this.wanted = wanted;
    this.counts = new int[bits + 1];
    this.limit = wanted == 0 ? 0 : Math.min(radius, bits) + 1;
  }

  /** Only codes nearer than this are still of interest. */
  int limit() {
    return limit;
  }

  /**
   * Takes those codes that are near enough.
   *
   * @param distances distances of consecutive codes
   * @param count how many
   * @param from position of the first of them
   */
  void collect(int[] distances, int count, int from) {
    for (int i = 0; i < count; i++) {
      if (distances[i] < limit) {
        add(distances[i], from + i);
      }
    }
  }

  private void add(int distance, int position) {
    if (size == candidates.length) {
      candidates = Arrays.copyOf(candidates, 2 * size);
    }
    candidates[size++] = ((long) distance << Integer.SIZE) | position;
    counts[distance]++;
    belowLimit++;
    while (belowLimit >= wanted) {
      limit--;
      belowLimit -= counts[limit];
    }
  }

  /**
   * The answer from the candidates of consecutive ranges: sorted by counting, which keeps the order
   * of the data base among equal distances.
   */
  static Ranking merge(List<CandidateCollector> ranges) {
    CandidateCollector first = ranges.getFirst();
    int[] next = new int[first.counts.length];
    int total = 0;
    for (int distance = 0; distance < next.length; distance++) {
      next[distance] = total;
      for (CandidateCollector range : ranges) {
        total += range.counts[distance];
      }
    }
    int answers = Math.min(total, first.wanted);
    int[] positions = new int[answers];
    int[] distances = new int[answers];
    for (CandidateCollector range : ranges) {
      for (int i = 0; i < range.size; i++) {
        int distance = (int) (range.candidates[i] >>> Integer.SIZE);
        int rank = next[distance]++;
        if (rank < answers) {
          positions[rank] = (int) range.candidates[i];
          distances[rank] = distance;
        }
      }
    }
    return new Ranking(positions, distances);
  }
}
