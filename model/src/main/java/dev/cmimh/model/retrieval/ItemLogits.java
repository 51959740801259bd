package dev.cmimh.model.retrieval;

import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.matrix.FloatMatrix;

/**
 * The logits of all items of a data set, before the threshold that makes codes of them.
 *
 * @param images n x L
 * @param texts a row per different text, numbered as in {@link DistinctTexts}
 */
public record ItemLogits(FloatMatrix images, FloatMatrix texts) {

  public ItemLogits {
    if (images.columns() != texts.columns()) {
      throw new IllegalArgumentException(
          "Pictures have codes of %d bits and texts of %d"
              .formatted(images.columns(), texts.columns()));
    }
  }

  /**
   * Encodes all items.
   *
   * @param images features of all items
   * @param texts features of all items
   */
  public static ItemLogits of(
      HashFunction function, FloatMatrix images, FloatMatrix texts, DistinctTexts distinct) {
    return new ItemLogits(
        function.imageLogits(images), function.textLogits(texts.select(distinct.firstItems())));
  }

  /** The codes of the same items. */
  public ItemCodes codes() {
    return new ItemCodes(HashCodes.of(images), HashCodes.of(texts));
  }
}
