package dev.cmimh.model.sweep;

import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** A setting that a sweep can vary. */
public enum SweepParameter {
  MODALITY_GAP_WEIGHT("kl-weight", "modality-gap (KL) weight"),
  MUTUAL_INFORMATION_WEIGHT("mi-weight", "mutual-information weight"),
  TOTAL_CORRELATION_WEIGHT("tc-weight", "total-correlation weight"),
  BALANCE_WEIGHT("balance-weight", "balance weight"),
  RECONSTRUCTION_WEIGHT("reconstruction-weight", "reconstruction weight"),
  NEIGHBOUR_SHARE("neighbour-share", "share of neighbours"),
  IMAGE_RECONSTRUCTION("image-reconstruction", "share of the image reconstruction"),
  BITS("bits", "bits"),
  TRAINING_PAIRS("training-pairs", "training pairs");

  private final String key;
  private final String label;

  SweepParameter(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** The name that scripts and the data base use. */
  public String key() {
    return key;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  /** Finds a parameter by its key. */
  public static Optional<SweepParameter> find(String key) {
    return Arrays.stream(values()).filter(parameter -> parameter.key.equals(key)).findFirst();
  }

  /**
   * Settings that differ in this one alone.
   *
   * @throws IllegalArgumentException if the value is out of its range; the message says which
   */
  public HyperParameters apply(HyperParameters settings, double value) {
    return switch (this) {
      case MODALITY_GAP_WEIGHT -> knobs(settings, knobs -> knobs.modalityGapWeight = value);
      case MUTUAL_INFORMATION_WEIGHT ->
          knobs(settings, knobs -> knobs.mutualInformationWeight = value);
      case TOTAL_CORRELATION_WEIGHT ->
          knobs(settings, knobs -> knobs.totalCorrelationWeight = value);
      case BALANCE_WEIGHT -> knobs(settings, knobs -> knobs.balanceWeight = value);
      case RECONSTRUCTION_WEIGHT -> knobs(settings, knobs -> knobs.reconstructionWeight = value);
      case NEIGHBOUR_SHARE ->
          settings.with(draft -> draft.criticInput = draft.criticInput.withNeighbours(value));
      case IMAGE_RECONSTRUCTION -> settings.with(draft -> draft.imageReconstruction = value);
      case BITS -> settings.with(draft -> draft.bits = whole(value));
      case TRAINING_PAIRS -> settings.with(draft -> draft.trainingPairs = pairs(value));
    };
  }

  private static HyperParameters knobs(HyperParameters settings, Consumer<LiveKnobs.Draft> change) {
    return settings.with(draft -> draft.knobs = settings.knobs().with(change));
  }

  private int whole(double value) {
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "The %s must be whole numbers, but one is %s".formatted(label, value));
    }
    return (int) value;
  }

  /**
   * All pairs are said by their number: 0, which stands for them elsewhere, has no place on an
   * axis.
   */
  int pairs(double value) {
    if (value < 2) {
      throw new IllegalArgumentException(
          "A trial needs at least 2 training pairs, but one has " + value);
    }
    return whole(value);
  }
}
