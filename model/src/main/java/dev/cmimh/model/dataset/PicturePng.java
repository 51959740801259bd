package dev.cmimh.model.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures of a data set as PNG files, for pages that show them. */
public final class PicturePng {

  private PicturePng() {}

  /**
   * The picture of an item.
   *
   * @throws IOException if it cannot be read; the message names it
   */
  public static byte[] of(PictureSource pictures, int item) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(pictures.picture(item), "png", png);
    return png.toByteArray();
  }
}
