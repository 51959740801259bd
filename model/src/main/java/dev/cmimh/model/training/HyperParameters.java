package dev.cmimh.model.training;

import dev.cmimh.model.hashing.cmimh.CriticInput;
import dev.cmimh.model.hashing.cmimh.NetworkShape;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import java.util.function.Consumer;

/**
 * Everything that decides a run besides its data: a run is a pure function of the two.
 *
 * @param bits code length L, 1 to 128
 * @param seed of initialisation, batches, dropout and samples
 * @param epochs passes over the training pairs, at least 1
 * @param batchSize pairs per step, at least 2
 * @param network widths and regularisation of the networks
 * @param optimizer how gradients become steps
 * @param criticInput what the critic reads
 * @param modalityGapWarmUp share of the run over which the modality-gap weight rises from 0, 0 to 1
 * @param knobs the settings at the start, which may change while the run goes on
 * @param trainingPairs how many of the training pairs it learns from; 0 for all
 * @param imageReconstruction weight of the pictures' reconstruction error relative to the texts',
 *     at least 0; 1 for the objective of the paper
 */
public record HyperParameters(
    int bits,
    long seed,
    int epochs,
    int batchSize,
    NetworkShape network,
    OptimizerSettings optimizer,
    CriticInput criticInput,
    double modalityGapWarmUp,
    LiveKnobs knobs,
    int trainingPairs,
    double imageReconstruction) {

  /** The longest code that search packs. */
  public static final int MOST_BITS = 128;

  /**
   * Settings of a run that learns from all training pairs and reconstructs both modalities alike.
   */
  public HyperParameters(
      int bits,
      long seed,
      int epochs,
      int batchSize,
      NetworkShape network,
      OptimizerSettings optimizer,
      CriticInput criticInput,
      double modalityGapWarmUp,
      LiveKnobs knobs) {
    this(
        bits,
        seed,
        epochs,
        batchSize,
        network,
        optimizer,
        criticInput,
        modalityGapWarmUp,
        knobs,
        0,
        1);
  }

  public HyperParameters {
    if (bits < 1 || bits > MOST_BITS) {
      throw new IllegalArgumentException(
          "The code length must be 1 to %d bits, but is %d".formatted(MOST_BITS, bits));
    }
    if (epochs < 1) {
      throw new IllegalArgumentException("A run needs at least 1 epoch, but got " + epochs);
    }
    if (batchSize < 2) {
      throw new IllegalArgumentException(
          "A batch needs at least 2 pairs, one to tell from the other, but got " + batchSize);
    }
    if (trainingPairs < 0) {
      throw new IllegalArgumentException(
          "The training pairs must be a number, or 0 for all, but are " + trainingPairs);
    }
    if (!(imageReconstruction >= 0 && imageReconstruction < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The share of the image reconstruction must be a number of at least 0, but is "
              + imageReconstruction);
    }
    if (!(modalityGapWarmUp >= 0 && modalityGapWarmUp <= 1)) {
      throw new IllegalArgumentException(
          "The warm-up must be a share of the run from 0 to 1, but is " + modalityGapWarmUp);
    }
  }

  /** The same settings for another number of epochs. */
  public HyperParameters withEpochs(int others) {
    return with(settings -> settings.epochs = others);
  }

  /**
   * These settings with some changed.
   *
   * @param change sets the fields that are to differ
   * @throws IllegalArgumentException if a value is out of its range; the message says which
   */
  public HyperParameters with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** Hyper-parameters while they are being changed. */
  public static final class Draft {

    public int bits;
    public long seed;
    public int epochs;
    public int batchSize;
    public NetworkShape network;
    public OptimizerSettings optimizer;
    public CriticInput criticInput;
    public double modalityGapWarmUp;
    public LiveKnobs knobs;
    public int trainingPairs;
    public double imageReconstruction;

    private Draft(HyperParameters settings) {
      bits = settings.bits;
      seed = settings.seed;
      epochs = settings.epochs;
      batchSize = settings.batchSize;
      network = settings.network;
      optimizer = settings.optimizer;
      criticInput = settings.criticInput;
      modalityGapWarmUp = settings.modalityGapWarmUp;
      knobs = settings.knobs;
      trainingPairs = settings.trainingPairs;
      imageReconstruction = settings.imageReconstruction;
    }

    private HyperParameters settings() {
      return new HyperParameters(
          bits,
          seed,
          epochs,
          batchSize,
          network,
          optimizer,
          criticInput,
          modalityGapWarmUp,
          knobs,
          trainingPairs,
          imageReconstruction);
    }
  }
}
