package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;

/**
 * The terms of one step before their weights, as scalars of the engine (equation 14 of the paper).
 *
 * @param imageReconstruction see {@link Reconstruction}
 * @param textReconstruction see {@link Reconstruction}
 * @param mutualInformation see {@link MutualInformation}
 * @param modalityGap see {@link ModalityGap}
 * @param imageTotalCorrelation see {@link TotalCorrelation}
 * @param textTotalCorrelation see {@link TotalCorrelation}
 * @param balance see {@link Balance}
 */
record Objective(
    NDArray imageReconstruction,
    NDArray textReconstruction,
    NDArray mutualInformation,
    NDArray modalityGap,
    NDArray imageTotalCorrelation,
    NDArray textTotalCorrelation,
    NDArray balance) {

  /**
   * What is minimised: {@code l0 (rec_x + rec_y) - l1 I + l2 D + l3 (TC_x + TC_y) + l4 balance}.
   *
   * @return a scalar
   */
  NDArray total(ObjectiveWeights weights) {
    NDArray reconstruction = imageReconstruction.add(textReconstruction);
    NDArray totalCorrelation = imageTotalCorrelation.add(textTotalCorrelation);
    return Scaled.by(weights.reconstruction(), reconstruction)
        .sub(Scaled.by(weights.mutualInformation(), mutualInformation))
        .add(Scaled.by(weights.modalityGap(), modalityGap))
        .add(Scaled.by(weights.totalCorrelation(), totalCorrelation))
        .add(Scaled.by(weights.balance(), balance));
  }

  /**
   * The numbers, fetched from the engine at once.
   *
   * @throws DivergenceException if one is not finite; it names the term
   */
  ObjectiveTerms fetch(NDArray total) {
    float[] values =
        NDArrays.stack(
                new NDList(
                    imageReconstruction.stopGradient(),
                    textReconstruction.stopGradient(),
                    mutualInformation.stopGradient(),
                    modalityGap.stopGradient(),
                    imageTotalCorrelation.stopGradient(),
                    textTotalCorrelation.stopGradient(),
                    balance.stopGradient(),
                    total.stopGradient()))
            .toFloatArray();
    String[] names = {
      "image reconstruction error",
      "text reconstruction error",
      "mutual information",
      "modality gap",
      "image total correlation",
      "text total correlation",
      "balance",
      "objective"
    };
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new DivergenceException(names[i], values[i]);
      }
    }
    return new ObjectiveTerms(
        values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7]);
  }
}
