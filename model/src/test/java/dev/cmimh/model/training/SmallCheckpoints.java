package dev.cmimh.model.training;

import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.hashing.cmimh.CriticInput;
import dev.cmimh.model.hashing.cmimh.NetworkShape;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.hashing.cmimh.RandomState;
import dev.cmimh.model.hashing.cmimh.SmallRun;

/** Checkpoints with random numbers in them. */
final class SmallCheckpoints {

  static final OptimizerSettings ADAM = new OptimizerSettings.Adam(0.9, 0.999, 5, 0.25);
  static final OptimizerSettings GRADIENT_DESCENT = new OptimizerSettings.Sgd(0.9, 5, 0.25);
  private static final int IMAGE_DIMENSIONS = 6;
  private static final int TEXT_DIMENSIONS = 5;

  private SmallCheckpoints() {}

  static Checkpoint of(long steps, OptimizerSettings optimizer) {
    return of(steps, optimizer, SmallRun.network());
  }

  static Checkpoint of(long steps, OptimizerSettings optimizer, NetworkShape network) {
    HyperParameters parameters =
        new HyperParameters(
            SmallRun.BITS,
            1,
            3,
            16,
            network,
            optimizer,
            new CriticInput(0, 0),
            0.5,
            DefaultRecipe.knobs());
    CmimhModel.Form form =
        new CmimhModel.Form(network, IMAGE_DIMENSIONS, TEXT_DIMENSIONS, SmallRun.BITS);
    return new Checkpoint(
        parameters,
        new LiveKnobs(1, 2, 3, 4, 5, 0.25, 1.0 / 3),
        form,
        RandomState.of(form, optimizer, steps),
        1 / 7.0);
  }
}
