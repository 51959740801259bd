package dev.cmimh.model.training;

import java.util.function.Consumer;

/**
 * The settings that may change while a run trains; a change acts in the next step.
 *
 * <p>The modality-gap weight and the balance weight are stated for 32 bits and multiplied by {@code
 * 32 / L}, because both terms are sums over bits: one setting serves every code length.
 *
 * @param reconstructionWeight weight of the two reconstruction errors, at least 0
 * @param mutualInformationWeight weight of the mutual information between the codes, at least 0
 * @param modalityGapWeight weight of the symmetric Kullback-Leibler divergence, at least 0
 * @param totalCorrelationWeight weight of the total correlations, at least 0
 * @param balanceWeight weight of the bit balance, at least 0
 * @param learningRate of encoders, critic and classifiers, above 0
 * @param decoderLearningRate of the decoders, above 0
 */
public record LiveKnobs(
    double reconstructionWeight,
    double mutualInformationWeight,
    double modalityGapWeight,
    double totalCorrelationWeight,
    double balanceWeight,
    double learningRate,
    double decoderLearningRate) {

  public LiveKnobs {
    requireAtLeastZero("reconstruction weight", reconstructionWeight);
    requireAtLeastZero("mutual-information weight", mutualInformationWeight);
    requireAtLeastZero("modality-gap (KL) weight", modalityGapWeight);
    requireAtLeastZero("total-correlation weight", totalCorrelationWeight);
    requireAtLeastZero("balance weight", balanceWeight);
    requireAboveZero("learning rate", learningRate);
    requireAboveZero("decoder learning rate", decoderLearningRate);
  }

  /**
   * These settings with some changed.
   *
   * @param change sets the fields that are to differ
   * @throws IllegalArgumentException if a value is out of its range; the message says which
   */
  public LiveKnobs with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** Live settings while they are being changed. */
  public static final class Draft {

    public double reconstructionWeight;
    public double mutualInformationWeight;
    public double modalityGapWeight;
    public double totalCorrelationWeight;
    public double balanceWeight;
    public double learningRate;
    public double decoderLearningRate;

    private Draft(LiveKnobs settings) {
      reconstructionWeight = settings.reconstructionWeight;
      mutualInformationWeight = settings.mutualInformationWeight;
      modalityGapWeight = settings.modalityGapWeight;
      totalCorrelationWeight = settings.totalCorrelationWeight;
      balanceWeight = settings.balanceWeight;
      learningRate = settings.learningRate;
      decoderLearningRate = settings.decoderLearningRate;
    }

    private LiveKnobs settings() {
      return new LiveKnobs(
          reconstructionWeight,
          mutualInformationWeight,
          modalityGapWeight,
          totalCorrelationWeight,
          balanceWeight,
          learningRate,
          decoderLearningRate);
    }
  }

  private static void requireAtLeastZero(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The %s must be a number of at least 0, but is %s".formatted(name, value));
    }
  }

  private static void requireAboveZero(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The %s must be a number above 0, but is %s".formatted(name, value));
    }
  }
}
