package dev.cmimh.model.cli;

import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import java.util.Objects;
import picocli.CommandLine.Option;

/** The settings of a run as options; what is not said is the default recipe's. */
final class TrainingOptions {

  /** How gradients become steps. */
  enum Optimizer {
    ADAM,
    SGD
  }

  @Option(names = "--bits", paramLabel = "N", description = "Code length, 1 to 128.")
  private Integer bits;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of everything random: the same settings and seed give the same codes.")
  private Long seed;

  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training pairs.")
  private Integer epochs;

  @Option(names = "--batch", paramLabel = "N", description = "Pairs per step, at least 2.")
  private Integer batch;

  @Option(
      names = "--training-pairs",
      paramLabel = "N",
      description = "Pairs to learn from, at least 2; default: all training pairs.")
  private Integer trainingPairs;

  @Option(
      names = "--kl-weight",
      paramLabel = "X",
      description = "Weight of the modality gap, stated for 32 bits.")
  private Double modalityGapWeight;

  @Option(
      names = "--mi-weight",
      paramLabel = "X",
      description = "Weight of the mutual information between the codes.")
  private Double mutualInformationWeight;

  @Option(
      names = "--tc-weight",
      paramLabel = "X",
      description = "Weight of the bits' total correlation.")
  private Double totalCorrelationWeight;

  @Option(
      names = "--balance-weight",
      paramLabel = "X",
      description = "Weight of the bits' balance, stated for 32 bits.")
  private Double balanceWeight;

  @Option(
      names = "--reconstruction-weight",
      paramLabel = "X",
      description = "Weight of the reconstruction errors.")
  private Double reconstructionWeight;

  @Option(
      names = "--image-reconstruction",
      paramLabel = "X",
      description =
          "Weight of the pictures' reconstruction error relative to the texts'; 1: alike.")
  private Double imageReconstruction;

  @Option(
      names = "--neighbour-share",
      paramLabel = "X",
      description =
          "Weight of pictures with texts like their own among the critic's joint pairs, 0 to 1.")
  private Double neighbourShare;

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description = "Learning rate of all networks; default: 0.001 for adam, 0.02 for sgd.")
  private Double learningRate;

  @Option(
      names = "--optimizer",
      paramLabel = "adam|sgd",
      defaultValue = "adam",
      description = "How gradients become steps; default: ${DEFAULT-VALUE}.")
  private Optimizer optimizer;

  /**
   * @throws IllegalArgumentException if a value is out of its range; the message says which
   */
  HyperParameters hyperParameters() {
    HyperParameters recipe = DefaultRecipe.hyperParameters();
    return new HyperParameters(
        Objects.requireNonNullElse(bits, recipe.bits()),
        Objects.requireNonNullElse(seed, recipe.seed()),
        Objects.requireNonNullElse(epochs, recipe.epochs()),
        Objects.requireNonNullElse(batch, recipe.batchSize()),
        recipe.network(),
        optimizerSettings(),
        recipe
            .criticInput()
            .withNeighbours(
                Objects.requireNonNullElse(neighbourShare, recipe.criticInput().neighbourShare())),
        recipe.modalityGapWarmUp(),
        knobs(recipe.knobs()),
        Objects.requireNonNullElse(trainingPairs, recipe.trainingPairs()),
        Objects.requireNonNullElse(imageReconstruction, recipe.imageReconstruction()));
  }

  /** Whether the epochs were said, and are not the recipe's. */
  boolean saysEpochs() {
    return epochs != null;
  }

  private OptimizerSettings optimizerSettings() {
    return switch (optimizer) {
      case ADAM -> DefaultRecipe.adam();
      case SGD -> DefaultRecipe.sgd();
    };
  }

  private LiveKnobs knobs(LiveKnobs recipe) {
    double rate =
        Objects.requireNonNullElse(learningRate, DefaultRecipe.learningRate(optimizerSettings()));
    return new LiveKnobs(
        Objects.requireNonNullElse(reconstructionWeight, recipe.reconstructionWeight()),
        Objects.requireNonNullElse(mutualInformationWeight, recipe.mutualInformationWeight()),
        Objects.requireNonNullElse(modalityGapWeight, recipe.modalityGapWeight()),
        Objects.requireNonNullElse(totalCorrelationWeight, recipe.totalCorrelationWeight()),
        Objects.requireNonNullElse(balanceWeight, recipe.balanceWeight()),
        rate,
        rate);
  }
}
