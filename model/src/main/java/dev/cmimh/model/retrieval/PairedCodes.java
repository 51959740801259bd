package dev.cmimh.model.retrieval;

import dev.cmimh.model.dataset.Modality;

/**
 * The codes of the same items in both modalities.
 *
 * @param image codes of the pictures
 * @param text codes of the words, in the same order
 */
public record PairedCodes(HashCodes image, HashCodes text) {

  public PairedCodes {
    image.requireSameLength(text);
    if (image.size() != text.size()) {
      throw new IllegalArgumentException(
          "Every picture code needs its text code, but there are %d and %d"
              .formatted(image.size(), text.size()));
    }
  }

  /** The codes of one modality. */
  public HashCodes of(Modality modality) {
    return modality == Modality.IMAGE ? image : text;
  }

  /** The pairs at the named positions, in the order named. */
  public PairedCodes select(int[] positions) {
    return new PairedCodes(image.select(positions), text.select(positions));
  }
}
