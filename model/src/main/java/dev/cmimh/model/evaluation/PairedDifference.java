package dev.cmimh.model.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.inference.TTest;

/**
 * How far a figure of one thing lies above that of another, over seeds that both have: Student's
 * t-test for paired samples, two-sided.
 *
 * @param mean of the differences
 * @param standardDeviation of the differences, with n - 1 in the denominator; not a number for one
 * @param lower end of the 95 % confidence interval of the mean; not a number for one seed
 * @param upper end of the same
 * @param pValue how probable a mean so far from 0 is where there is no difference; not a number for
 *     one seed
 * @param seeds number of pairs n
 */
public record PairedDifference(
    double mean, double standardDeviation, double lower, double upper, double pValue, int seeds) {

  /** Probability of a difference where there is none, from which on nothing is taken for shown. */
  public static final double LEVEL = 0.05;

  /**
   * The test of two samples.
   *
   * @param one the figure of each seed, at least one
   * @param other the other figure of the same seeds, in the same order
   * @throws IllegalArgumentException if there is no seed, or the numbers of seeds differ
   */
  public static PairedDifference of(double[] one, double[] other) {
    if (one.length == 0 || one.length != other.length) {
      throw new IllegalArgumentException(
          "Figures of %d seeds cannot be paired with figures of %d"
              .formatted(one.length, other.length));
    }
    SeedSummary differences =
        SeedSummary.of(
            IntStream.range(0, one.length).mapToDouble(i -> one[i] - other[i]).toArray());
    return one.length == 1
        ? new PairedDifference(
            differences.mean(), Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1)
        : tested(differences, one, other);
  }

  private static PairedDifference tested(SeedSummary differences, double[] one, double[] other) {
    int seeds = one.length;
    double half =
        new TDistribution(seeds - 1).inverseCumulativeProbability(1 - LEVEL / 2)
            * differences.standardDeviation()
            / Math.sqrt(seeds);
    return new PairedDifference(
        differences.mean(),
        differences.standardDeviation(),
        differences.mean() - half,
        differences.mean() + half,
        Arrays.equals(one, other) ? 1 : new TTest().pairedTTest(one, other),
        seeds);
  }

  /** The difference of what is looked at with the opposite sign. */
  public PairedDifference negated() {
    return new PairedDifference(-mean, standardDeviation, -upper, -lower, pValue, seeds);
  }

  /**
   * How probable a mean as low as this is where there is no difference, one-sided; not a number for
   * one seed.
   */
  public double pBelow() {
    return mean < 0 ? pValue / 2 : 1 - pValue / 2;
  }
}
