package dev.cmimh.assets.prepare;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * Brings every picture into one frame: cropped to what is not transparent, centred on a transparent
 * square with a margin, scaled.
 */
final class PictureFrame {

  /** Fainter pixels, of 255, are dust that must not widen the crop. */
  private static final int FAINTEST = 8;

  /** Transparent pixels put around a picture, so that its edge is blended and not cut. */
  private static final int RIM = 4;

  /** Drawn so many times too large, then averaged: no detail is skipped. A power of two. */
  private static final int OVERSAMPLING = 4;

  private final int side;
  private final double margin;

  /**
   * A frame.
   *
   * @param side of the square, in pixels
   * @param margin left free on each side, as a share of the square
   */
  PictureFrame(int side, double margin) {
    this.side = side;
    this.margin = margin;
  }

  /** The picture in the frame, its colours not multiplied by their opacity. */
  BufferedImage apply(BufferedImage picture) throws IOException {
    BufferedImage rimmed = blank(picture.getWidth() + 2 * RIM, picture.getHeight() + 2 * RIM);
    draw(picture, rimmed, AffineTransform.getTranslateInstance(RIM, RIM));
    Rectangle box = opaqueBox(rimmed);

    int large = side * OVERSAMPLING;
    double scale = large * (1 - 2 * margin) / Math.max(box.width, box.height);
    AffineTransform place = AffineTransform.getTranslateInstance(large / 2.0, large / 2.0);
    place.scale(scale, scale);
    place.translate(-box.getCenterX(), -box.getCenterY());
    BufferedImage framed = blank(large, large);
    draw(rimmed, framed, place);
    while (framed.getWidth() > side) {
      framed = halve(framed);
    }
    return unmultiplied(framed);
  }

  private static Rectangle opaqueBox(BufferedImage picture) throws IOException {
    Rectangle box = new Rectangle(-1, -1);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if (picture.getRGB(x, y) >>> 24 >= FAINTEST) {
          box.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    if (box.isEmpty()) {
      throw new IOException("The picture is transparent everywhere");
    }
    return box;
  }

  /** Half the size, each pixel the mean of four. */
  private static BufferedImage halve(BufferedImage picture) {
    BufferedImage half = blank(picture.getWidth() / 2, picture.getHeight() / 2);
    draw(picture, half, AffineTransform.getScaleInstance(0.5, 0.5));
    return half;
  }

  private static BufferedImage blank(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
  }

  private static void draw(BufferedImage source, BufferedImage target, AffineTransform place) {
    Graphics2D graphics = target.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        place.getScaleX() == 0.5
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    graphics.drawImage(source, place, null);
    graphics.dispose();
  }

  private static BufferedImage unmultiplied(BufferedImage picture) {
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        plain.setRGB(x, y, ColourRounding.round(picture.getRGB(x, y)));
      }
    }
    return plain;
  }
}
