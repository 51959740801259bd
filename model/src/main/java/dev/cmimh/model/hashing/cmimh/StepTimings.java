package dev.cmimh.model.hashing.cmimh;

/** Where the time of one step went, in nanoseconds; the forward part includes making the batch. */
public record StepTimings(long forward, long backward, long optimizer, long classifier) {

  /** The whole step. */
  public long total() {
    return forward + backward + optimizer + classifier;
  }
}
