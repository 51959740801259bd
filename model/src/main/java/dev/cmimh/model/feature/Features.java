package dev.cmimh.model.feature;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.matrix.FloatMatrix;
import java.io.IOException;

/**
 * All items of a data set as encoders read them.
 *
 * @param space the way there, for pictures and words from outside
 * @param images items x d_x
 * @param texts items x d_y; items that share a text have the same row
 */
public record Features(FeatureSpace space, FloatMatrix images, FloatMatrix texts) {

  /**
   * The items of a data set in a space that was fitted before.
   *
   * @throws IOException if a picture cannot be read; the message names it
   */
  public static Features of(PairedDataset data, FeatureSpace space, FeatureProgress progress)
      throws IOException {
    FeatureWork work = new FeatureWork(progress, () -> false);
    FloatMatrix images = Descriptors.ofPictures(data, space.imageDescriptor(), work);
    FloatMatrix texts = Descriptors.ofTexts(data, space.textDescriptor(), work);
    return new Features(
        space,
        space.imageMap().applyToRows(space.imageNormalization().applyToRows(images)),
        space.textMap().applyToRows(texts));
  }
}
