package dev.cmimh.model.feature.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures drawn for tests. */
public final class Pictures {

  private Pictures() {}

  /** A filled shape on a transparent ground. */
  public static BufferedImage transparent(int width, int height, Color colour, Shape shape) {
    return draw(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), colour, shape);
  }

  /** A filled shape on an opaque black ground. */
  public static BufferedImage opaque(int width, int height, Color colour, Shape shape) {
    return draw(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), colour, shape);
  }

  /** Opaque noise, without structure. */
  public static BufferedImage noise(int side, long seed) {
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int i = 0; i < side * side; i++) {
      picture.setRGB(i % side, i / side, random.nextInt());
    }
    return picture;
  }

  private static BufferedImage draw(BufferedImage picture, Color colour, Shape shape) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(colour);
    graphics.fill(shape);
    graphics.dispose();
    return picture;
  }
}
