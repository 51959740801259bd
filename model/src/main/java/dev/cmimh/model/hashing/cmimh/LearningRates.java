package dev.cmimh.model.hashing.cmimh;

/**
 * The learning rates of one step.
 *
 * @param encoders of encoders, critic and classifiers
 * @param decoders of the decoders
 */
public record LearningRates(double encoders, double decoders) {

  double of(ParameterGroup group) {
    return group == ParameterGroup.DECODERS ? decoders : encoders;
  }
}
