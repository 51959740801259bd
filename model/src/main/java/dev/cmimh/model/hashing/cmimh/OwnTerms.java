package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;

/**
 * The terms that one modality has by itself, before their weights, as scalars of the engine.
 *
 * @param reconstruction see {@link Reconstruction}
 * @param reconstructionShare r, weight of that error relative to the term's
 * @param totalCorrelation see {@link TotalCorrelation}
 * @param balance see {@link Balance}
 */
record OwnTerms(
    NDArray reconstruction, double reconstructionShare, NDArray totalCorrelation, NDArray balance) {

  /** Their part of the objective: {@code l0 r rec + l3 TC + l4 balance}. */
  NDArray weighted(ObjectiveWeights weights) {
    return Scaled.by(weights.reconstruction() * reconstructionShare, reconstruction)
        .add(Scaled.by(weights.totalCorrelation(), totalCorrelation))
        .add(Scaled.by(weights.balance(), balance));
  }
}
