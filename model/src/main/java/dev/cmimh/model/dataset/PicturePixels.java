package dev.cmimh.model.dataset;

import com.twelvemonkeys.image.ResampleOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A decoded picture as plain numbers, for whoever shows it. Never written after it was made.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param argb a colour per pixel, {@code 0xAARRGGBB} with red, green and blue premultiplied by
 *     alpha, row after row
 */
public record PicturePixels(int width, int height, int[] argb) {

  public PicturePixels {
    if (width < 1 || height < 1 || argb.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          "A picture of %d x %d pixels was given %d colours".formatted(width, height, argb.length));
    }
  }

  /**
   * The picture of an item.
   *
   * @throws IOException if it cannot be read; the message names it
   */
  public static PicturePixels ofItem(PictureSource pictures, int item) throws IOException {
    return of(pictures.picture(item));
  }

  /**
   * A picture file.
   *
   * @throws IOException as {@link PictureDecoder#decode(Path)}
   */
  public static PicturePixels ofFile(Path file) throws IOException {
    return of(new PictureDecoder().decode(file));
  }

  /** Any picture. */
  public static PicturePixels of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] argb = picture.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < argb.length; i++) {
      argb[i] = premultiplied(argb[i]);
    }
    return new PicturePixels(width, height, argb);
  }

  /** As a picture of the Java platform. */
  public BufferedImage toImage() {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    picture.getRaster().setDataElements(0, 0, width, height, argb);
    return picture;
  }

  /**
   * This picture made smaller or larger until it just fits into a frame, with its proportions.
   *
   * @param frameWidth in pixels, at least 1
   * @param frameHeight in pixels, at least 1
   */
  public PicturePixels scaledToFit(int frameWidth, int frameHeight) {
    double scale = Math.min((double) frameWidth / width, (double) frameHeight / height);
    int newWidth = Math.max(1, (int) Math.round(width * scale));
    int newHeight = Math.max(1, (int) Math.round(height * scale));
    if (newWidth == width && newHeight == height) {
      return this;
    }
    BufferedImage target = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_INT_ARGB_PRE);
    // Weighs each pixel by its distance and overshoots nowhere, so no colour exceeds its alpha.
    new ResampleOp(newWidth, newHeight, ResampleOp.FILTER_TRIANGLE).filter(toImage(), target);
    return new PicturePixels(
        newWidth, newHeight, ((DataBufferInt) target.getRaster().getDataBuffer()).getData());
  }

  private static int premultiplied(int argb) {
    int alpha = argb >>> 24;
    return alpha << 24
        | part(argb >> 16, alpha) << 16
        | part(argb >> 8, alpha) << 8
        | part(argb, alpha);
  }

  private static int part(int channel, int alpha) {
    return ((channel & 0xFF) * alpha + 127) / 255;
  }
}
