package dev.cmimh.model.hashing.cmimh;

import java.util.SplittableRandom;

/**
 * Random numbers that depend on nothing but the run's seed, what they are for and the step they are
 * for: a run that is resumed draws what an unbroken run would have drawn.
 *
 * @param seed the run's seed
 */
public record KeyedRandom(long seed) {

  /** What random numbers are for: two purposes never share a stream. */
  public enum Purpose {
    INITIALIZATION(1),
    BATCHES(2),
    DROPOUT(3),
    SAMPLES(4),
    CRITIC_SAMPLES(5),
    PERMUTATIONS(6),
    EVALUATION(7);

    private final long key;

    Purpose(long key) {
      this.key = key;
    }
  }

  /**
   * A stream of its own.
   *
   * @param number of the step or epoch
   */
  public SplittableRandom stream(Purpose purpose, long number) {
    long key = mix(mix(mix(seed) + purpose.key) + number);
    return new SplittableRandom(key);
  }

  /** Random numbers of another seed, which this one determines. */
  KeyedRandom sibling() {
    return new KeyedRandom(mix(~seed));
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
