package dev.cmimh.model.dataset;

import dev.cmimh.model.matrix.FloatMatrix;

/**
 * Features of every item as somebody else computed them, in the place of pictures and words.
 *
 * @param images items x d_x
 * @param texts items x d_y
 */
public record GivenFeatures(FloatMatrix images, FloatMatrix texts) {

  public GivenFeatures {
    if (images.rows() != texts.rows()) {
      throw new IllegalArgumentException(
          "There are features of %d images and of %d texts: pairs need as many of each"
              .formatted(images.rows(), texts.rows()));
    }
  }
}
