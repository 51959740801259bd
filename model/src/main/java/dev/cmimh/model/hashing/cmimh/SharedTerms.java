package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;

/**
 * The terms in which the modalities meet, before their weights, as scalars of the engine.
 *
 * @param mutualInformation see {@link MutualInformation}
 * @param modalityGap see {@link ModalityGap}
 */
record SharedTerms(NDArray mutualInformation, NDArray modalityGap) {

  /**
   * The terms of a batch.
   *
   * @param pairs which pairs are joint and which marginal
   */
  static SharedTerms of(PerModality<MeetingPoint> points, PairWeights pairs) {
    MeetingPoint image = points.image();
    MeetingPoint text = points.text();
    int draws = image.arms().size();
    NDArray sum = bound(image, text, 0, pairs);
    for (int draw = 1; draw < draws; draw++) {
      sum = sum.add(bound(image, text, draw, pairs));
    }
    return new SharedTerms(
        draws == 1 ? sum : Scaled.by(1.0 / draws, sum),
        ModalityGap.divergence(Bernoulli.of(image.logits()), Bernoulli.of(text.logits())));
  }

  /** Their part of the objective: {@code l2 D - l1 I}. */
  NDArray weighted(ObjectiveWeights weights) {
    return Scaled.by(weights.modalityGap(), modalityGap)
        .sub(Scaled.by(weights.mutualInformation(), mutualInformation));
  }

  private static NDArray bound(MeetingPoint image, MeetingPoint text, int draw, PairWeights pairs) {
    return MutualInformation.bound(
        MutualInformation.scores(image.arms().get(draw), text.arms().get(draw)), pairs);
  }
}
