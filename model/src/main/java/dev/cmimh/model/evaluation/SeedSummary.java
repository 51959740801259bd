package dev.cmimh.model.evaluation;

import java.util.stream.DoubleStream;

/**
 * A figure over runs that differ in their seed alone.
 *
 * @param mean mean over the runs
 * @param standardDeviation of the sample, with n - 1 in the denominator; not a number for one run
 * @param runs number of runs n
 */
public record SeedSummary(double mean, double standardDeviation, int runs) {

  /**
   * The summary of a figure.
   *
   * @param values the figure of each run, at least one
   */
  public static SeedSummary of(double... values) {
    double mean = DoubleStream.of(values).average().orElseThrow();
    double squares = DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
    return new SeedSummary(mean, Math.sqrt(squares / (values.length - 1)), values.length);
  }
}
