package dev.cmimh.app.chart;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import java.nio.IntBuffer;

/**
 * A picture that Java2D draws into and the window shows, without a copy in between.
 *
 * <p>Drawn without transparency, which is faster, and made opaque afterwards for the window, which
 * reads the same numbers as ARGB.
 */
final class PixelFrame {

  private static final int OPAQUE = 0xff000000;
  private static final int[] RGB_MASKS = {0xff0000, 0xff00, 0xff};

  private final int width;
  private final int height;
  private final int[] pixels;
  private final BufferedImage image;

  /**
   * @param width pixels, above 0
   * @param height pixels, above 0
   */
  PixelFrame(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new int[width * height];
    this.image =
        new BufferedImage(
            new java.awt.image.DirectColorModel(24, RGB_MASKS[0], RGB_MASKS[1], RGB_MASKS[2]),
            Raster.createWritableRaster(
                new SinglePixelPackedSampleModel(DataBufferInt.TYPE_INT, width, height, RGB_MASKS),
                new DataBufferInt(pixels, pixels.length),
                new Point()),
            false,
            null);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean hasSize(int otherWidth, int otherHeight) {
    return width == otherWidth && height == otherHeight;
  }

  Graphics2D graphics() {
    return image.createGraphics();
  }

  void makeOpaque() {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] |= OPAQUE;
    }
  }

  /** The pixels themselves, row by row, ARGB. */
  IntBuffer pixels() {
    return IntBuffer.wrap(pixels);
  }
}
