package dev.cmimh.model.training;

/**
 * Everything that decides a run besides its data: a run is a pure function of the two.
 *
 * @param bits code length L, 1 to 128
 * @param seed of initialisation, batches, dropout and samples
 * @param epochs passes over the training pairs
 * @param batchSize pairs per step, at least 2
 * @param network widths and regularisation of the networks
 * @param optimizer how gradients become steps
 * @param criticInput what the critic reads
 * @param modalityGapWarmUp share of the run over which the modality-gap weight rises from 0, 0 to 1
 * @param knobs the settings at the start, which may change while the run goes on
 */
public record HyperParameters(
    int bits,
    long seed,
    int epochs,
    int batchSize,
    Network network,
    Optimizer optimizer,
    CriticInput criticInput,
    double modalityGapWarmUp,
    LiveKnobs knobs) {

  /**
   * The shape of the networks.
   *
   * @param encoderWidth hidden units per encoder layer
   * @param decoderWidth hidden units per decoder layer
   * @param criticWidth hidden and output units of the critic's arms
   * @param classifierWidth hidden units of the density-ratio classifiers
   * @param linearSkip whether the encoders add a bias-free linear map from input to logits
   * @param logitBound B of {@code B tanh(z / B)}, or 0 for none
   * @param imageDropout share of image features that a training step hides, 0 to below 1
   * @param textDropout the same for text features
   */
  public record Network(
      int encoderWidth,
      int decoderWidth,
      int criticWidth,
      int classifierWidth,
      boolean linearSkip,
      double logitBound,
      double imageDropout,
      double textDropout) {}

  /** How gradients become steps; the gradient's norm is clipped before either. */
  public sealed interface Optimizer {

    /** Norm above which the whole gradient is scaled down to it. */
    double clipNorm();

    /** Weight decay, decoupled from the gradient. */
    double weightDecay();

    /** Adam without further settings than the usual: 0.9, 0.999, 1e-8. */
    record Adam(double clipNorm, double weightDecay) implements Optimizer {}

    /** Stochastic gradient descent with momentum. */
    record Sgd(double momentum, double clipNorm, double weightDecay) implements Optimizer {}
  }

  /**
   * What the critic reads.
   *
   * @param samplesPerPair 0 for the Bernoulli vectors themselves (the method), else the number of
   *     binary samples drawn per pair (an ablation)
   */
  public record CriticInput(int samplesPerPair) {}
}
