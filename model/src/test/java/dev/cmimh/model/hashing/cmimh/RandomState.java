package dev.cmimh.model.hashing.cmimh;

import java.util.Random;

/** States of trainers that never trained, with normal numbers for all they hold. */
public final class RandomState {

  private RandomState() {}

  public static TrainerState of(CmimhModel.Form form, OptimizerSettings optimizer, long steps) {
    boolean adam = optimizer instanceof OptimizerSettings.Adam;
    return new TrainerState(
        steps,
        numbers(form, steps),
        new OptimizerState(
            numbers(form, steps + 1), adam ? numbers(form, steps + 2) : new float[0]));
  }

  /** Normal numbers where parameters lie and zeros between them. */
  private static float[] numbers(CmimhModel.Form form, long seed) {
    ParameterLayout layout = form.layOut().layout();
    float[] numbers = new float[layout.size()];
    Random random = new Random(seed);
    for (Parameter parameter : layout.parameters()) {
      for (int i = 0; i < parameter.size(); i++) {
        numbers[parameter.offset() + i] = (float) random.nextGaussian();
      }
    }
    return numbers;
  }
}
