package dev.cmimh.model.codes;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Arrays;
import java.util.List;

/**
 * How the Bernoulli parameters {@code p = sigmoid(z)} of codes lie between 0 and 1 before they are
 * thresholded, as in figure 2 of the paper: parameters near one half are bits that a small change
 * would turn.
 *
 * @param image share of the pictures' parameters in each of {@link #BINS} equal bins, sum 1
 * @param text the same of texts
 */
public record BernoulliHistograms(double[] image, double[] text) {

  /** Number of bins; the last one contains 1. */
  public static final int BINS = 40;

  private static final float[] EDGES = edges();

  /**
   * The histograms of logits.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static BernoulliHistograms of(PairedLogits logits) {
    return new BernoulliHistograms(shares(List.of(logits.image())), shares(List.of(logits.text())));
  }

  /**
   * The histogram of one modality, over all rows of some matrices.
   *
   * @param parts n x L each, with n that may differ
   * @return share of the parameters in each of {@link #BINS} equal bins, sum 1
   * @throws IllegalArgumentException if there are no logits
   */
  public static double[] shares(List<FloatMatrix> parts) {
    long count = parts.stream().mapToLong(part -> (long) part.rows() * part.columns()).sum();
    if (count == 0) {
      throw new IllegalArgumentException("Without logits there are no Bernoulli parameters");
    }
    double[] shares = new double[BINS];
    parts.forEach(part -> count(part, 1.0 / count, shares));
    return shares;
  }

  private static void count(FloatMatrix logits, double each, double[] shares) {
    float[] row = new float[logits.columns()];
    for (int i = 0; i < logits.rows(); i++) {
      logits.copyRow(i, row, 0);
      for (float logit : row) {
        shares[bin(logit)] += each;
      }
    }
  }

  /** The shares of one modality. */
  public double[] of(Modality modality) {
    return modality == Modality.IMAGE ? image : text;
  }

  /**
   * Found among the logits of the bins' edges: an exponential for each would take ten times as
   * long.
   */
  private static int bin(float logit) {
    int found = Arrays.binarySearch(EDGES, logit);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** {@code ln(p / (1 - p))} at the edges between bins. */
  private static float[] edges() {
    float[] edges = new float[BINS - 1];
    for (int edge = 1; edge < BINS; edge++) {
      edges[edge - 1] = (float) Math.log((double) edge / (BINS - edge));
    }
    return edges;
  }
}
