package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * Mutual information between the codes (equation 5 of the paper), Jensen-Shannon form: {@code I =
 * sup E_joint[-sp(-T)] - E_marginal[sp(T)]}, {@code sp(t) = log(1 + e^t)}, with the separable
 * critic {@code T(p, q) = u(p) . v(q) / sqrt(width)}.
 */
final class MutualInformation {

  private MutualInformation() {}

  /**
   * The critic's scores of all pairs of a batch.
   *
   * @param imageArm u(p), n x width
   * @param textArm v(q), n x width
   * @return n x n; row = image, column = text
   */
  static NDArray scores(NDArray imageArm, NDArray textArm) {
    double scale = 1 / Math.sqrt(imageArm.getShape().get(1));
    return Scaled.by(scale, imageArm.matMul(textArm.transpose()));
  }

  /**
   * The bound for given scores. Uses {@code -sp(-t) = t - sp(t)}, so that one stable softplus
   * serves both expectations.
   *
   * @param scores n x n
   * @param pairs which pairs are joint and which marginal
   * @return a scalar; -2 log 2 where all scores are 0
   */
  static NDArray bound(NDArray scores, PairWeights pairs) {
    NDArray joint = scores.mul(pairs.joint()).sum();
    return joint.sub(Activation.softPlus(scores).mul(pairs.jointAndMarginal()).sum());
  }
}
