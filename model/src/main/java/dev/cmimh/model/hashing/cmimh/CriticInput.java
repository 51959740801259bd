package dev.cmimh.model.hashing.cmimh;

/**
 * What the critic reads.
 *
 * @param samplesPerPair 0 for the Bernoulli vectors themselves (the method), else the number of
 *     binary samples drawn per pair (the ablation of the paper's table I)
 */
public record CriticInput(int samplesPerPair) {

  public CriticInput {
    if (samplesPerPair < 0) {
      throw new IllegalArgumentException(
          "The samples per critic pair must be at least 0, but are " + samplesPerPair);
    }
  }
}
