package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.feature.projection.PairedProducts;
import dev.cmimh.model.hashing.TrainingPairs;

/**
 * Training pairs with what is computed of them once, however many ridges are tried.
 *
 * @param pairs as they are
 * @param images n x d_x, centred
 * @param texts n x d_y, centred
 * @param products of the centred rows
 */
record CentredPairs(
    TrainingPairs pairs, CentredRows images, CentredRows texts, PairedProducts products) {

  static CentredPairs of(TrainingPairs pairs, EngineRuntime runtime) {
    CentredRows images = CentredRows.of(pairs.images());
    CentredRows texts = CentredRows.of(pairs.texts());
    return new CentredPairs(pairs, images, texts, products(images, texts, runtime));
  }

  private static PairedProducts products(
      CentredRows images, CentredRows texts, EngineRuntime runtime) {
    try (EngineRows x = new EngineRows(runtime, images.values());
        EngineRows y = new EngineRows(runtime, texts.values())) {
      return new PairedProducts(
          images.values().numRows,
          x.transposedTimes(images.values()),
          y.transposedTimes(texts.values()),
          x.transposedTimes(texts.values()));
    }
  }
}
