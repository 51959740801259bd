package dev.cmimh.model.hashing.cmimh;

/**
 * The networks of one modality.
 *
 * @param encoder features to L logits
 * @param decoder L to features
 * @param critic this modality's arm of the critic: L to its width
 * @param classifier density-ratio classifier D: L to one logit
 */
record ModalityNetworks(
    Encoder encoder,
    MultiLayerPerceptron decoder,
    MultiLayerPerceptron critic,
    MultiLayerPerceptron classifier) {}
