package dev.cmimh.model.trial;

/**
 * How many trials run at once, and how many threads each may use.
 *
 * @param count at least 1
 * @param threads of each, at least 1
 */
public record Workers(int count, int threads) {

  public Workers {
    if (count < 1) {
      throw new IllegalArgumentException("The workers must be at least 1, but are " + count);
    }
    if (threads < 1) {
      throw new IllegalArgumentException(
          "The threads of a worker must be at least 1, but are " + threads);
    }
  }

  /** One worker with one thread per core: several trials share cores better than one does. */
  public static Workers onePerCore(int cores) {
    return new Workers(Math.max(1, cores), 1);
  }

  /** So many workers that share the cores, none of which is used twice as far as possible. */
  public static Workers sharing(int cores, int count) {
    return new Workers(count, Math.max(1, cores / Math.max(1, count)));
  }
}
