package dev.cmimh.model.evaluation;

import dev.cmimh.model.retrieval.HashCodes;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How well codes use their bits.
 *
 * @param codes number of codes n
 * @param bitMeans per bit the share of codes in which it is set, 0 to 1
 * @param bitEntropies per bit {@code -p log2 p - (1-p) log2 (1-p)} with p its mean, 0 to 1 bits
 * @param deadBits number of bits that are the same in every code
 * @param correlationError Corr MSE, see {@link BitCorrelation#meanSquaredError}
 */
public record CodeStatistics(
    int codes, double[] bitMeans, double[] bitEntropies, int deadBits, double correlationError) {

  /**
   * The statistics of codes.
   *
   * @throws IllegalArgumentException if there are no codes
   */
  public static CodeStatistics of(HashCodes codes) {
    double correlationError = BitCorrelation.of(codes).meanSquaredError();
    double[] means = codes.bitMeans();
    return new CodeStatistics(
        codes.size(),
        means,
        Arrays.stream(means).map(CodeStatistics::entropy).toArray(),
        (int) DoubleStream.of(means).filter(mean -> mean == 0 || mean == 1).count(),
        correlationError);
  }

  private static double entropy(double mean) {
    return surprise(mean) + surprise(1 - mean);
  }

  private static double surprise(double probability) {
    return probability == 0 ? 0 : -probability * Math.log(probability) / Math.log(2);
  }
}
