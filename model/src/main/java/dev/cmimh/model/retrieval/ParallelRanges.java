package dev.cmimh.model.retrieval;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits work over consecutive items into one range per thread. The parts come back in the order of
 * the items, so the result does not depend on which thread was first.
 */
public final class ParallelRanges {

  /** Work on the items {@code from} (inclusive) to {@code to} (exclusive). */
  @FunctionalInterface
  public interface RangeTask<T> {
    T run(int from, int to);
  }

  private ParallelRanges() {}

  /**
   * Runs a task on every range.
   *
   * @param size number of items
   * @param threads at most so many ranges are at work at once; 1 runs in the calling thread
   * @return the result of every range, in the order of the items; one range at least
   * @throws IllegalArgumentException if {@code threads} is below 1
   */
  public static <T> List<T> map(int size, int threads, RangeTask<T> task) {
    if (threads < 1) {
      throw new IllegalArgumentException("At least 1 thread is needed, not " + threads);
    }
    int ranges = Math.clamp(size, 1, threads);
    if (ranges == 1) {
      return List.of(task.run(0, size));
    }
    return IntStream.range(0, ranges)
        .parallel()
        .mapToObj(range -> task.run(bound(size, ranges, range), bound(size, ranges, range + 1)))
        .toList();
  }

  private static int bound(int size, int ranges, int range) {
    return (int) ((long) size * range / ranges);
  }
}
