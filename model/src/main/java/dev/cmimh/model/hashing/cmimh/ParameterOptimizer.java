package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** Turns gradients into steps, with its state in the open so that a run resumes exactly. */
interface ParameterOptimizer {

  /**
   * Moves the parameters of some groups.
   *
   * @param groups whose parameters move
   * @param trainable parameters by place, differentiated
   * @param number of the step, from 1, which Adam's bias correction needs
   * @return norm of the gradient before clipping, over all moved parameters
   */
  double step(List<ParameterGroup> groups, NDArray[] trainable, LearningRates rates, long number);

  /** A copy of what it remembers. */
  OptimizerState state();

  /** Scale that brings a gradient of some norm down to the clip norm. */
  static double clipScale(double norm, double clipNorm) {
    return norm > clipNorm ? clipNorm / norm : 1;
  }
}
