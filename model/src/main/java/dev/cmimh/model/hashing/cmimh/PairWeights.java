package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * How the pairs of a batch weigh in the two expectations of {@link MutualInformation}. Joint pairs
 * are the diagonal; marginal pairs are all others whose text differs, because several pictures may
 * share one text, and such a pair is no negative.
 *
 * <p>A picture goes with its own text, but hardly less with one that says nearly the same: with
 * neighbours, a share of the joint expectation is over pairs of a picture and the text of another
 * item, each weighing by how similar that text is to the picture's own (ours; the paper has the
 * diagonal alone).
 *
 * @param joint n x n, of sum 1
 * @param jointAndMarginal the sum of the joint and the marginal weights, n x n
 */
record PairWeights(NDArray joint, NDArray jointAndMarginal) {

  /** Cosine of the features of two texts from which on they are neighbours. */
  private static final float SIMILAR = 0.3f;

  /** Keeps a batch without neighbours from a division by zero. */
  private static final float TINY = 1e-6f;

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

  /**
   * The weights of a batch with neighbours: {@code (1 - s) joint + s c / sum(c)} in the place of
   * the joint weights, where {@code c = max(0, cosine - 0.3)} between the texts of different items.
   * A batch without neighbours keeps its weights.
   *
   * @param texts features, n x d
   * @param share s, 0 to 1
   */
  PairWeights withNeighbours(NDArray texts, double share) {
    if (share == 0) {
      return this;
    }
    NDArray unit = texts.normalize(2, 1);
    NDArray own = joint.gt(0).toType(DataType.FLOAT32, false);
    NDArray similar = unit.matMul(unit.transpose()).sub(SIMILAR).maximum(0f).mul(own.neg().add(1f));
    NDArray sum = similar.sum();
    NDArray rest = Scaled.by(-share, sum.div(sum.add(TINY))).add(1f);
    NDArray mixed = joint.mul(rest).add(Scaled.by(share, similar.div(sum.add(TINY))));
    return new PairWeights(mixed, jointAndMarginal.sub(joint).add(mixed));
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
