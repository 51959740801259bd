package dev.cmimh.model.hashing.cmimh;

/** Which step and which learning rate move a parameter. */
enum ParameterGroup {
  /** Encoders and critic: the objective's step. */
  ENCODERS_AND_CRITIC,
  /** Decoders: the objective's step, at a rate of their own. */
  DECODERS,
  /** Density-ratio classifiers: their own alternating step. */
  CLASSIFIERS
}
