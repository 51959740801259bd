package dev.cmimh.model.evaluation;

/** Sums of consecutive reciprocals, from a table of harmonic numbers. */
final class HarmonicNumbers {

  /** Up to here a sum is taken term by term, which is exact where a difference would not be. */
  private static final int SHORT = 16;

  private final double[] harmonic;

  /**
   * @param largest the largest number whose reciprocal will be asked for
   */
  HarmonicNumbers(int largest) {
    harmonic = new double[largest + 1];
    for (int i = 1; i <= largest; i++) {
      harmonic[i] = harmonic[i - 1] + 1.0 / i;
    }
  }

  /** The sum of {@code 1 / i} for {@code after < i <= last}. */
  double sum(int after, int last) {
    if (last - after > SHORT) {
      return harmonic[last] - harmonic[after];
    }
    double sum = 0;
    for (int i = last; i > after; i--) {
      sum += 1.0 / i;
    }
    return sum;
  }
}
