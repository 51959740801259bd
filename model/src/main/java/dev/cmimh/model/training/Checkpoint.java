package dev.cmimh.model.training;

import dev.cmimh.model.hashing.cmimh.CmimhModel;
import dev.cmimh.model.hashing.cmimh.TrainerState;

/**
 * A run at one step: enough to search with it and to go on as if it had never stopped.
 *
 * @param parameters of the run
 * @param knobs as they were last set
 * @param form of the networks
 * @param trainer parameters and what the optimiser remembers
 * @param seconds of training so far
 */
public record Checkpoint(
    HyperParameters parameters,
    LiveKnobs knobs,
    CmimhModel.Form form,
    TrainerState trainer,
    double seconds) {

  /** The trained networks. */
  public CmimhModel model() {
    return new CmimhModel(form, trainer.parameters());
  }
}
