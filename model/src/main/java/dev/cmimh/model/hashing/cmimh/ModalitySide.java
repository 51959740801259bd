package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDManager;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.hashing.cmimh.KeyedRandom.Purpose;
import dev.cmimh.model.matrix.FloatMatrix;

/**
 * What one modality brings to every step.
 *
 * @param networks of this modality
 * @param features of all training pairs, n x d
 * @param dropout share of features that a step hides
 * @param random its noise, which no other modality shares
 * @param bits L
 * @param criticInput what the critic reads
 * @param reconstruction weight of its reconstruction error relative to the term's
 */
record ModalitySide(
    ModalityNetworks networks,
    FloatMatrix features,
    double dropout,
    KeyedRandom random,
    int bits,
    CriticInput criticInput,
    double reconstruction) {

  /** Both modalities of a run. */
  static PerModality<ModalitySide> of(
      CmimhNetworks networks, CmimhSettings settings, TrainingPairs pairs) {
    KeyedRandom random = new KeyedRandom(settings.seed());
    NetworkShape shape = settings.network();
    int bits = settings.bits();
    CriticInput input = settings.criticInput();
    return new PerModality<>(
        new ModalitySide(
            networks.image(),
            pairs.images(),
            shape.imageDropout(),
            random,
            bits,
            input,
            settings.imageReconstruction()),
        new ModalitySide(
            networks.text(), pairs.texts(), shape.textDropout(), random.sibling(), bits, input, 1));
  }

  /** The rows that make a step's batch. */
  Batch batch(NDManager scope, int[] rows, long step) {
    return Batch.gather(scope, features, rows, dropout, random.stream(Purpose.DROPOUT, step));
  }
}
