package dev.cmimh.model.codes;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.evaluation.BitCorrelation;
import java.util.ArrayList;
import java.util.List;

/**
 * Two bits that say nearly the same, or nearly the opposite: one of them tells nothing.
 *
 * @param modality in whose codes
 * @param one number of the first bit
 * @param other number of the second, above {@code one}
 * @param correlation Pearson's, -1 to 1; negative for inverse twins
 */
public record TwinBits(Modality modality, int one, int other, double correlation) {

  /** The correlation from which on two bits are called twins, by size. */
  public static final double LEAST_CORRELATION = 0.9;

  /** Whether one is set where the other is not. */
  public boolean inverse() {
    return correlation < 0;
  }

  /**
   * All twins among bits; those that are the same in every code have no twin.
   *
   * @param agreement {@code B^T B / n} of the codes as -1/+1
   * @param means per bit the share of codes in which it is set
   */
  static List<TwinBits> among(Modality modality, BitCorrelation agreement, double[] means) {
    List<TwinBits> twins = new ArrayList<>();
    for (int one = 0; one < means.length; one++) {
      for (int other = one + 1; other < means.length; other++) {
        double correlation =
            centred(agreement.matrix()[one][other], 2 * means[one] - 1, 2 * means[other] - 1);
        if (Math.abs(correlation) >= LEAST_CORRELATION) {
          twins.add(new TwinBits(modality, one, other, correlation));
        }
      }
    }
    return twins;
  }

  /** Pearson's correlation of two signs; 0 where one of them never changes. */
  private static double centred(double meanProduct, double mean, double otherMean) {
    double spread = Math.sqrt((1 - mean * mean) * (1 - otherMean * otherMean));
    return spread == 0 ? 0 : (meanProduct - mean * otherMean) / spread;
  }
}
