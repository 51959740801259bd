package dev.cmimh.app.tune;

import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;

/** Learning rates that suit an optimiser do not suit the other: what goes along with a change. */
final class OptimizerChange {

  private OptimizerChange() {}

  /** The settings with another optimiser; limit of the norm and weight decay stay. */
  static HyperParameters to(boolean gradientDescent, HyperParameters parameters) {
    OptimizerSettings chosen = gradientDescent ? DefaultRecipe.sgd() : DefaultRecipe.adam();
    return sameKind(chosen, parameters.optimizer())
        ? parameters
        : parameters.with(
            changed ->
                changed.optimizer =
                    chosen
                        .withClipNorm(changed.optimizer.clipNorm())
                        .withWeightDecay(changed.optimizer.weightDecay()));
  }

  /** The default recipe with an optimiser of this kind, and the learning rates for it. */
  static HyperParameters recipeFor(OptimizerSettings optimizer) {
    HyperParameters recipe = DefaultRecipe.hyperParameters();
    boolean gradientDescent = optimizer instanceof OptimizerSettings.Sgd;
    return ratesFollow(recipe.optimizer(), to(gradientDescent, recipe));
  }

  /** Learning rates that are still the usual ones of another optimiser become the usual ones. */
  static HyperParameters ratesFollow(OptimizerSettings before, HyperParameters parameters) {
    if (sameKind(before, parameters.optimizer())) {
      return parameters;
    }
    double usual = DefaultRecipe.learningRate(before);
    double rate = DefaultRecipe.learningRate(parameters.optimizer());
    return parameters.with(
        changed ->
            changed.knobs =
                changed.knobs.with(
                    knobs -> {
                      knobs.learningRate = knobs.learningRate == usual ? rate : knobs.learningRate;
                      knobs.decoderLearningRate =
                          knobs.decoderLearningRate == usual ? rate : knobs.decoderLearningRate;
                    }));
  }

  static boolean sameKind(OptimizerSettings one, OptimizerSettings other) {
    return one.getClass() == other.getClass();
  }
}
