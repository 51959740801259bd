package dev.cmimh.model.retrieval;

import dev.cmimh.model.dataset.DistinctTexts;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.matrix.FloatMatrix;

/**
 * The codes of all items of a data set: what is searched.
 *
 * @param images a code per item
 * @param texts a code per different text, numbered as in {@link DistinctTexts}
 */
public record ItemCodes(HashCodes images, HashCodes texts) {

  public ItemCodes {
    images.requireSameLength(texts);
  }

  /**
   * Encodes all items.
   *
   * @param images features of all items
   * @param texts features of all items
   */
  public static ItemCodes of(
      HashFunction function, FloatMatrix images, FloatMatrix texts, DistinctTexts distinct) {
    return ItemLogits.of(function, images, texts, distinct).codes();
  }
}
