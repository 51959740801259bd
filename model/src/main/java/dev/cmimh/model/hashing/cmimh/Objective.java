package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;

/**
 * The terms of one step before their weights, as scalars of the engine (equation 14 of the paper).
 *
 * @param image terms of the image modality
 * @param text terms of the text modality
 * @param shared terms in which they meet
 */
record Objective(OwnTerms image, OwnTerms text, SharedTerms shared) {

  /**
   * What is minimised: {@code l0 (r rec_x + rec_y) - l1 I + l2 D + l3 (TC_x + TC_y) + l4 balance}.
   *
   * @return a scalar
   */
  NDArray total(ObjectiveWeights weights) {
    return image.weighted(weights).add(text.weighted(weights)).add(shared.weighted(weights));
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
                    image.reconstruction().stopGradient(),
                    text.reconstruction().stopGradient(),
                    shared.mutualInformation().stopGradient(),
                    shared.modalityGap().stopGradient(),
                    image.totalCorrelation().stopGradient(),
                    text.totalCorrelation().stopGradient(),
                    image.balance().add(text.balance()).stopGradient(),
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
