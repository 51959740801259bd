package dev.cmimh.model.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * The fonts of the machine: small servers and containers have none, and no chart can do without.
 */
final class Fonts {

  private Fonts() {}

  /**
   * Makes sure that text can be measured.
   *
   * @throws MissingFontsException if the machine has no fonts
   */
  static void require() {
    require(Fonts::measure);
  }

  static void require(Runnable measuring) {
    try {
      measuring.run();
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new MissingFontsException(e);
    }
  }

  private static void measure() {
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      graphics.getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12)).stringWidth("mAP");
    } finally {
      graphics.dispose();
    }
  }
}
