package dev.cmimh.model.codes;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.matrix.FloatMatrix;

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

  /**
   * The histograms of logits.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static BernoulliHistograms of(PairedLogits logits) {
    return new BernoulliHistograms(shares(logits.image()), shares(logits.text()));
  }

  /** The shares of one modality. */
  public double[] of(Modality modality) {
    return modality == Modality.IMAGE ? image : text;
  }

  private static double[] shares(FloatMatrix logits) {
    if (logits.rows() == 0 || logits.columns() == 0) {
      throw new IllegalArgumentException("Without logits there are no Bernoulli parameters");
    }
    double[] shares = new double[BINS];
    double each = 1.0 / ((double) logits.rows() * logits.columns());
    float[] row = new float[logits.columns()];
    for (int i = 0; i < logits.rows(); i++) {
      logits.copyRow(i, row, 0);
      for (float logit : row) {
        double parameter = 1 / (1 + Math.exp(-logit));
        shares[Math.min(BINS - 1, (int) (parameter * BINS))] += each;
      }
    }
    return shares;
  }
}
