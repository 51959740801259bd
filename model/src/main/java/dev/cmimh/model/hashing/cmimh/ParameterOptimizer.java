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
   * @throws DivergenceException if that norm is not finite; no parameter has moved then
   */
  double step(List<ParameterGroup> groups, NDArray[] trainable, LearningRates rates, long number);

  /** A copy of what it remembers. */
  OptimizerState state();

  /**
   * Scale that brings a gradient of some norm down to the clip norm.
   *
   * @throws DivergenceException if the norm is not finite: no scale would bring it down
   */
  static double clipScale(double norm, double clipNorm) {
    if (!Double.isFinite(norm)) {
      throw new DivergenceException("gradient norm", norm);
    }
    return norm > clipNorm ? clipNorm / norm : 1;
  }
}
