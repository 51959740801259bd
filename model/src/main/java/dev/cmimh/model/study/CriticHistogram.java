package dev.cmimh.model.study;

import dev.cmimh.model.matrix.FloatMatrix;

/**
 * How a critic's scores T lie, of pairs that belong together and of pairs whose texts differ
 * (figure 2 of the paper).
 *
 * @param joint share of the scores in each of {@link #BINS} bins of width {@link #WIDTH}, from
 *     {@link #LOWEST} on; the outermost take what lies beyond; sum 1
 * @param marginal the same of pairs that do not belong together
 * @param sureJoint share of pairs that belong together of which the critic is sure either way:
 *     sigmoid(T) below .01 or above .99
 * @param sureMarginal the same of pairs that do not belong together
 */
record CriticHistogram(double[] joint, double[] marginal, double sureJoint, double sureMarginal) {

  static final int BINS = 80;
  static final double WIDTH = 0.5;
  static final double LOWEST = -BINS * WIDTH / 2;

  /** ln 99: sigmoid of it is .99. */
  private static final double SURE = Math.log(99);

  /**
   * The histogram of the scores of pictures with texts.
   *
   * @param scores n x n; row = image, column = text; pairs lie on the diagonal
   * @param textIdentity per pair a number that equal texts share
   */
  static CriticHistogram of(FloatMatrix scores, int[] textIdentity) {
    Count joint = new Count();
    Count marginal = new Count();
    for (int image = 0; image < scores.rows(); image++) {
      for (int text = 0; text < scores.columns(); text++) {
        if (image == text) {
          joint.add(scores.at(image, text));
        } else if (textIdentity[image] != textIdentity[text]) {
          marginal.add(scores.at(image, text));
        }
      }
    }
    return new CriticHistogram(
        joint.shares(), marginal.shares(), joint.sureShare(), marginal.sureShare());
  }

  /** The middle of a bin. */
  static double middle(int bin) {
    return LOWEST + (bin + 0.5) * WIDTH;
  }

  private static final class Count {

    private final long[] bins = new long[BINS];
    private long all;
    private long sure;

    void add(float score) {
      bins[Math.clamp((int) Math.floor((score - LOWEST) / WIDTH), 0, BINS - 1)]++;
      all++;
      sure += Math.abs(score) > SURE ? 1 : 0;
    }

    double[] shares() {
      double[] shares = new double[BINS];
      for (int bin = 0; bin < BINS; bin++) {
        shares[bin] = (double) bins[bin] / Math.max(1, all);
      }
      return shares;
    }

    double sureShare() {
      return (double) sure / Math.max(1, all);
    }
  }
}
