package dev.cmimh.model.training;

import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.hashing.cmimh.CmimhModel;
import java.util.Optional;

/** What a training session tells whoever listens; immutable, in the order in which it happened. */
public sealed interface TrainingEvent {

  /** A step was done. */
  record Stepped(StepReport report) implements TrainingEvent {}

  /**
   * An epoch was done and its codes were judged.
   *
   * @param model whose codes were judged, at the report's step; it is never written again, so a
   *     listener may search with it at any time. It is all parameters by value (megabytes): who
   *     keeps many events keeps the report alone.
   * @param codes that were judged, as the model encodes them, with their logits: those of the items
   *     that answer, then those of the queries; empty where the judge keeps none
   */
  record EpochEnded(EpochReport report, CmimhModel model, Optional<EncodedPairs> codes)
      implements TrainingEvent {}

  /**
   * Live settings were changed.
   *
   * @param step the first step in which they act
   */
  record KnobsChanged(long step, LiveKnobs knobs) implements TrainingEvent {}

  /**
   * The session's state changed.
   *
   * @param message what happened, in a sentence; empty where the state says it all
   */
  record StateChanged(TrainingState state, String message) implements TrainingEvent {}
}
