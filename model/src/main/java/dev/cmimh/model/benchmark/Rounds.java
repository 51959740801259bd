package dev.cmimh.model.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * How often work is repeated to measure it: first unmeasured, until the JVM has compiled it and the
 * caches are warm, then measured.
 *
 * @param warmUp time without measuring; one round at least
 * @param measuring time of measuring
 * @param atLeast number of measured rounds, even if they take longer than that
 */
public record Rounds(Duration warmUp, Duration measuring, int atLeast) {

  /** Enough for a median that is steady to a few percent on a quiet machine. */
  public static final Rounds STANDARD =
      new Rounds(Duration.ofMillis(1_500), Duration.ofMillis(1_500), 5);

  /**
   * Seconds that a round takes, median of all measured rounds.
   *
   * @param work given the number of the round, from 0; returns what it computed
   */
  public double medianSeconds(IntFunction<?> work) {
    int round = 0;
    long start = System.nanoTime();
    do {
      Objects.requireNonNull(work.apply(round++));
    } while (System.nanoTime() - start < warmUp.toNanos());
    List<Long> nanoseconds = new ArrayList<>();
    start = System.nanoTime();
    while (nanoseconds.size() < atLeast || System.nanoTime() - start < measuring.toNanos()) {
      long before = System.nanoTime();
      Objects.requireNonNull(work.apply(round++));
      nanoseconds.add(System.nanoTime() - before);
    }
    return nanoseconds.stream().sorted().skip(nanoseconds.size() / 2).findFirst().orElseThrow()
        / 1e9;
  }
}
