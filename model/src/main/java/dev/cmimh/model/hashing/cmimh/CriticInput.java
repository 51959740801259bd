package dev.cmimh.model.hashing.cmimh;

/**
 * What the critic is shown.
 *
 * @param samplesPerPair 0 for the Bernoulli vectors themselves (the method), else the number of
 *     binary samples drawn per pair (the ablation of the paper's table I)
 * @param neighbourShare weight in the joint expectation of pairs whose item is another one of a
 *     similar text, 0 to 1; 0 for the paper's pairs alone, see {@link PairWeights}
 */
public record CriticInput(int samplesPerPair, double neighbourShare) {

  public CriticInput {
    if (samplesPerPair < 0) {
      throw new IllegalArgumentException(
          "The samples per critic pair must be at least 0, but are " + samplesPerPair);
    }
    if (!(neighbourShare >= 0 && neighbourShare <= 1)) {
      throw new IllegalArgumentException(
          "The share of neighbours must be 0 to 1, but is " + neighbourShare);
    }
  }

  /** The same pairs, read as so many samples. */
  public CriticInput withSamples(int others) {
    return new CriticInput(others, neighbourShare);
  }

  /** The same reading with so large a share of neighbours. */
  public CriticInput withNeighbours(double share) {
    return new CriticInput(samplesPerPair, share);
  }
}
