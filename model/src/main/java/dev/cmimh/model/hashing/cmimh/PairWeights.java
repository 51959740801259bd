package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * How the pairs of a batch weigh in the two expectations of {@link MutualInformation}. Joint pairs
 * are the diagonal; marginal pairs are all others whose text differs, because several pictures may
 * share one text, and such a pair is no negative.
 *
 * @param joint n x n, 1/n on the diagonal
 * @param jointAndMarginal the sum of the joint and the marginal weights, n x n
 */
record PairWeights(NDArray joint, NDArray jointAndMarginal) {

  /**
   * @param textIdentity per item of the batch a number that equal texts share
   */
  static PairWeights of(NDManager manager, int[] textIdentity) {
    int n = textIdentity.length;
    float[] joint = new float[n * n];
    float[] both = new float[n * n];
    float marginal = (float) (1.0 / Math.max(1, differingPairs(textIdentity)));
    for (int image = 0; image < n; image++) {
      for (int text = 0; text < n; text++) {
        if (textIdentity[image] != textIdentity[text]) {
          both[image * n + text] = marginal;
        }
      }
      joint[image * n + image] = 1f / n;
      both[image * n + image] = 1f / n;
    }
    Shape shape = new Shape(n, n);
    return new PairWeights(manager.create(joint, shape), manager.create(both, shape));
  }

  private static long differingPairs(int[] textIdentity) {
    long count = 0;
    for (int one : textIdentity) {
      for (int other : textIdentity) {
        if (one != other) {
          count++;
        }
      }
    }
    return count;
  }
}
