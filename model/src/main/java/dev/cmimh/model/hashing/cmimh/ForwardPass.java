package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.cmimh.model.engine.GradientScope;

/**
 * One batch through all networks, from features to the terms of the objective, and back.
 *
 * @param threads on which the modalities work
 * @param sides each modality by itself
 * @param shared the terms in which they meet
 */
record ForwardPass(ModalityThreads threads, PerModality<ModalityPass> sides, SharedTerms shared) {

  /**
   * From features to terms.
   *
   * @param scope with whom everything is closed
   * @param parameters arrays by place
   * @param textIdentity per pair a number that equal texts share
   * @param rows of the pairs that make the batch
   * @param step number of the step, which keys all noise
   */
  static ForwardPass of(
      ModalityThreads threads,
      NDManager scope,
      PerModality<ModalitySide> sides,
      NDArray[] parameters,
      int[] textIdentity,
      int[] rows,
      long step) {
    PerModality<ModalityPass> passes =
        threads.map(sides, side -> ModalityPass.of(scope, side, parameters, rows, step));
    int[] identity = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      identity[i] = textIdentity[rows[i]];
    }
    PerModality<MeetingPoint> points =
        new PerModality<>(passes.image().point(), passes.text().point());
    PairWeights weights =
        PairWeights.of(scope, identity)
            .withNeighbours(passes.text().features(), sides.text().criticInput().neighbourShare());
    return new ForwardPass(threads, passes, SharedTerms.of(points, weights));
  }

  Objective objective() {
    return new Objective(sides.image().terms(), sides.text().terms(), shared);
  }

  /** Adds the derivatives of the weighted objective to the gradients of the parameters. */
  void differentiate(GradientScope gradients, ObjectiveWeights weights) {
    gradients.differentiate(shared.weighted(weights));
    threads.map(
        sides,
        side -> {
          side.differentiate(gradients, weights);
          return side;
        });
  }
}
