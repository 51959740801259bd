package dev.cmimh.model.evaluation;

import dev.cmimh.model.retrieval.PairedCodes;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How often a picture's code and its text's code agree.
 *
 * @param perBit per bit the share of pairs that agree on it, 0 to 1; 0.5 for unrelated fair bits
 */
public record BitAgreement(double[] perBit) {

  /**
   * The agreement of pairs.
   *
   * @throws IllegalArgumentException if there are no pairs
   */
  public static BitAgreement of(PairedCodes pairs) {
    if (pairs.image().size() == 0) {
      throw new IllegalArgumentException("Without pairs there is no agreement between codes");
    }
    return new BitAgreement(
        IntStream.range(0, pairs.image().bits())
            .mapToDouble(bit -> agreement(pairs, bit))
            .toArray());
  }

  private static double agreement(PairedCodes pairs, int bit) {
    int size = pairs.image().size();
    return (double)
            IntStream.range(0, size)
                .filter(pair -> pairs.image().bit(pair, bit) == pairs.text().bit(pair, bit))
                .count()
        / size;
  }

  /** Share of all bits of all pairs that agree. */
  public double mean() {
    return DoubleStream.of(perBit).average().orElseThrow();
  }
}
