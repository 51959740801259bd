package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;

/**
 * Dependence between the bits of one modality (equations 11 and 12 of the paper): a classifier D
 * learns to tell codes from codes whose bits were shuffled over the batch, each bit on its own; its
 * logit is then the log of the density ratio, and its mean over codes the total correlation.
 */
final class TotalCorrelation {

  private TotalCorrelation() {}

  /**
   * The estimate that encoders minimise: {@code E[D(p)]}.
   *
   * @param logits D(p), n x 1
   * @return a scalar, nats
   */
  static NDArray estimate(NDArray logits) {
    return logits.mean();
  }

  /**
   * The loss that the classifier minimises: {@code E sp(-D(p)) + E sp(D(shuffled p))}.
   *
   * @param logits D of the codes, n x 1
   * @param shuffledLogits D of the shuffled codes, n x 1
   * @return a scalar; 2 log 2 where D cannot tell them apart
   */
  static NDArray classifierLoss(NDArray logits, NDArray shuffledLogits) {
    return Activation.softPlus(logits.neg()).mean().add(Activation.softPlus(shuffledLogits).mean());
  }

  /**
   * The same loss with one pass of the classifier over both halves.
   *
   * @param classifier D
   * @param parameters arrays by place
   * @param codes 2p - 1, n x L
   * @param shuffled the same with every column permuted, n x L
   */
  static NDArray classifierLoss(
      MultiLayerPerceptron classifier, NDArray[] parameters, NDArray codes, NDArray shuffled) {
    NDArray logits = classifier.apply(parameters, NDArrays.concat(new NDList(codes, shuffled)));
    NDList halves = logits.split(2);
    return classifierLoss(halves.get(0), halves.get(1));
  }
}
