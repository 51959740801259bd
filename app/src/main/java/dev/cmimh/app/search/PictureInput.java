package dev.cmimh.app.search;

import dev.cmimh.model.dataset.PicturePixels;
import java.io.IOException;
import java.nio.file.Path;

/** Makes queries of pictures from outside of the data set; not for the user interface's thread. */
final class PictureInput {

  /** No descriptor looks closer; what is shown and remembered stays small. */
  private static final int LARGEST_SIDE = 512;

  private PictureInput() {}

  /**
   * A picture file.
   *
   * @throws IOException as {@link PicturePixels#ofFile}: a sentence says what is wrong with it
   */
  static Query.Picture ofFile(Path file) throws IOException {
    return of(String.valueOf(file.getFileName()), PicturePixels.ofFile(file));
  }

  /** A picture that is decoded already. */
  static Query.Picture of(String name, PicturePixels pixels) {
    boolean small = Math.max(pixels.width(), pixels.height()) <= LARGEST_SIDE;
    return new Query.Picture(name, small ? pixels : pixels.scaledToFit(LARGEST_SIDE, LARGEST_SIDE));
  }
}
