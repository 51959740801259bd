package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * What the shared terms read of one modality, cut off from where it came: differentiation of the
 * shared terms ends here, and each modality carries it on by itself.
 *
 * @param logits z, n x L
 * @param arms the critic arm of each draw, n x width
 */
record MeetingPoint(NDArray logits, List<NDArray> arms) {

  /**
   * Cuts off.
   *
   * @param step with whom the copies are closed
   */
  static MeetingPoint of(NDManager step, NDArray logits, List<NDArray> arms) {
    return new MeetingPoint(leaf(step, logits), arms.stream().map(arm -> leaf(step, arm)).toList());
  }

  /**
   * A scalar whose derivative by anything behind {@code logits} and {@code arms} is that of the
   * shared terms (the chain rule): {@code sum(z dz) + sum(arm darm)}. Its value means nothing.
   *
   * @param whole the arrays that were cut off here
   */
  NDArray carriedOn(NDArray whole, List<NDArray> wholeArms) {
    NDArray sum = whole.mul(logits.getGradient()).sum();
    for (int draw = 0; draw < arms.size(); draw++) {
      sum = sum.add(wholeArms.get(draw).mul(arms.get(draw).getGradient()).sum());
    }
    return sum;
  }

  private static NDArray leaf(NDManager step, NDArray array) {
    NDArray leaf = array.stopGradient();
    leaf.attach(step);
    leaf.setRequiresGradient(true);
    return leaf;
  }
}
