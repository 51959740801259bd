package dev.cmimh.app.search;

import dev.cmimh.model.dataset.PicturePixels;
import java.io.IOException;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** A picture of the clipboard as plain numbers. */
final class PastedImage {

  private static final double MOST_PIXELS = 50_000_000;

  private PastedImage() {}

  /**
   * @param tooLarge the sentence for a picture that is larger than may be
   */
  static PicturePixels pixels(Image image, String tooLarge) throws IOException {
    return pixels(image, MOST_PIXELS, tooLarge);
  }

  static PicturePixels pixels(Image image, double mostPixels, String tooLarge) throws IOException {
    if (image.getWidth() * image.getHeight() > mostPixels) {
      throw new IOException(tooLarge);
    }
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
    return new PicturePixels(width, height, argb);
  }
}
