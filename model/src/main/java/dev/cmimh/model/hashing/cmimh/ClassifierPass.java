package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.engine.GradientScope;
import dev.cmimh.model.hashing.cmimh.KeyedRandom.Purpose;

/**
 * The alternating step of one modality's density-ratio classifier.
 *
 * @param side the modality
 * @param code of the batch, which does not learn from this
 */
record ClassifierPass(ModalitySide side, Bernoulli code) {

  /**
   * Adds the derivatives of the classifier's loss to the gradients of its parameters.
   *
   * @param trainable arrays by place
   * @param step number of the step, which keys the permutations
   * @return the loss
   */
  float differentiate(NDManager scope, GradientScope gradients, NDArray[] trainable, long step) {
    NDArray codes = code.signed().stopGradient();
    Shape shape = codes.getShape();
    float[] shuffled =
        Noise.shuffleColumns(
            codes.toFloatArray(),
            (int) shape.get(0),
            (int) shape.get(1),
            side.random().stream(Purpose.PERMUTATIONS, step));
    NDArray loss =
        TotalCorrelation.classifierLoss(
            side.networks().classifier(), trainable, codes, scope.create(shuffled, shape));
    gradients.differentiate(loss);
    return loss.getFloat();
  }
}
