package dev.cmimh.model.codes;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.matrix.FloatMatrix;

/**
 * The logits of pairs in both modalities, in the same order.
 *
 * @param image z_x, n x L
 * @param text z_y, n x L
 */
public record PairedLogits(FloatMatrix image, FloatMatrix text) {

  /** The logits of one modality. */
  public FloatMatrix of(Modality modality) {
    return modality == Modality.IMAGE ? image : text;
  }
}
