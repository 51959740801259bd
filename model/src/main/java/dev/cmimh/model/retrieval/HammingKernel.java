package dev.cmimh.model.retrieval;

/**
 * The innermost loops of search. They are written so that the compiler of the JVM turns them into
 * vector instructions (population count, exclusive or, or): no calls, no branches, no early exit. A
 * change here is measured before it is kept.
 */
final class HammingKernel {

  private HammingKernel() {}

  /**
   * Distances of a query to {@code count} codes of up to 64 bits, from position {@code from} on.
   *
   * @param target receives them, from index 0 on
   * @return whether any distance is below {@code limit}: the sign of a difference is gathered by
   *     "or", which costs next to nothing beside the memory that is read anyway
   */
  static boolean distances(long[] codes, int from, int count, long query, int limit, int[] target) {
    int signs = 0;
    for (int i = 0; i < count; i++) {
      int distance = Long.bitCount(codes[from + i] ^ query);
      target[i] = distance;
      signs |= distance - limit;
    }
    return signs < 0;
  }

  /** As above for codes of up to 128 bits, in two halves. */
  static boolean distances(
      long[] low,
      long[] high,
      int from,
      int count,
      long lowQuery,
      long highQuery,
      int limit,
      int[] target) {
    int signs = 0;
    for (int i = 0; i < count; i++) {
      int distance =
          Long.bitCount(low[from + i] ^ lowQuery) + Long.bitCount(high[from + i] ^ highQuery);
      target[i] = distance;
      signs |= distance - limit;
    }
    return signs < 0;
  }
}
