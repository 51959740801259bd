package dev.cmimh.model.evaluation;

import dev.cmimh.model.dataset.LabelSet;
import java.util.stream.IntStream;

/**
 * Which items of a data base are relevant to which queries: those that share a label. Laid out for
 * the innermost loop of evaluation: one array per 64 labels. Immutable.
 */
public final class Relevance {

  private final long[][] queryLabels;
  private final long[][] databaseLabels;

  private Relevance(long[][] queryLabels, long[][] databaseLabels) {
    this.queryLabels = queryLabels;
    this.databaseLabels = databaseLabels;
  }

  /**
   * Relevance by shared labels.
   *
   * @param queries items that ask
   * @param database items that answer
   */
  public static Relevance of(LabelSet labels, int[] queries, int[] database) {
    int words = Math.max(1, (labels.labels().size() + Long.SIZE - 1) / Long.SIZE);
    return new Relevance(byWord(labels, queries, words), byWord(labels, database, words));
  }

  private static long[][] byWord(LabelSet labels, int[] items, int words) {
    return IntStream.range(0, words)
        .mapToObj(word -> IntStream.of(items).mapToLong(item -> word(labels, item, word)).toArray())
        .toArray(long[][]::new);
  }

  private static long word(LabelSet labels, int item, int word) {
    long[] mask = labels.masks()[item];
    return word < mask.length ? mask[word] : 0;
  }

  /** Number of queries. */
  public int queries() {
    return queryLabels[0].length;
  }

  /** Number of items in the data base. */
  public int database() {
    return databaseLabels[0].length;
  }

  /**
   * Turns each distance d of consecutive items of the data base into {@code 2 d + 1} if the item is
   * relevant to the query, {@code 2 d} if not. Without branches, so that it becomes vector
   * instructions.
   *
   * @param from position of the first item
   * @param count number of items
   * @param distances their distances, from index 0 on; overwritten
   */
  void mark(int query, int from, int count, int[] distances) {
    long[] first = databaseLabels[0];
    long wanted = queryLabels[0][query];
    for (int i = 0; i < count; i++) {
      long shared = first[from + i] & wanted;
      distances[i] = (distances[i] << 1) + (int) ((shared | -shared) >>> 63);
    }
    for (int word = 1; word < databaseLabels.length; word++) {
      markFurther(databaseLabels[word], queryLabels[word][query], from, count, distances);
    }
  }

  private static void markFurther(
      long[] labels, long wanted, int from, int count, int[] distances) {
    for (int i = 0; i < count; i++) {
      long shared = labels[from + i] & wanted;
      distances[i] |= (int) ((shared | -shared) >>> 63);
    }
  }
}
