package dev.cmimh.model.training;

import dev.cmimh.model.hashing.cmimh.CriticInput;
import dev.cmimh.model.hashing.cmimh.NetworkShape;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;

/**
 * Settings that were seen to train well. None of these values is the paper's, whose own are lost;
 * all can be changed.
 */
public final class DefaultRecipe {

  private DefaultRecipe() {}

  /** The settings of a run for which nothing else was asked. */
  public static HyperParameters hyperParameters() {
    return new HyperParameters(
        32, 1, 40, 128, network(), adam(), new CriticInput(0, 0.45), 1.0 / 3, knobs(), 0, 0.25);
  }

  /** Networks for features of about 500 numbers. */
  public static NetworkShape network() {
    return new NetworkShape(512, 512, 256, 256, true, 5, 0.2, 0.1);
  }

  /** The paper's own widths, for its features of about 1,000 numbers. */
  public static NetworkShape widePaperNetwork() {
    return new NetworkShape(1024, 1024, 512, 512, true, 5, 0.2, 0.1);
  }

  public static OptimizerSettings adam() {
    return new OptimizerSettings.Adam(0.9, 0.999, 5, 0);
  }

  public static OptimizerSettings sgd() {
    return new OptimizerSettings.Sgd(momentum(), 5, 0);
  }

  /** Share of the last step that gradient descent keeps. */
  public static double momentum() {
    return 0.9;
  }

  public static LiveKnobs knobs() {
    double rate = learningRate(adam());
    return new LiveKnobs(15, 10, 0.8, 0.01, 0.1, rate, rate);
  }

  /** The learning rate that goes with an optimiser: gradient descent needs larger steps. */
  public static double learningRate(OptimizerSettings optimizer) {
    return switch (optimizer) {
      case OptimizerSettings.Adam _ -> 1e-3;
      case OptimizerSettings.Sgd _ -> 0.02;
    };
  }
}
