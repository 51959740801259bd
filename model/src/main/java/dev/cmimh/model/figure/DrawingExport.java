package dev.cmimh.model.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What is drawn by hand as SVG and PNG. Sizes in pixels, before the scaling of PNG. */
final class DrawingExport {

  private DrawingExport() {}

  /** Draws a figure that fills a given size. */
  @FunctionalInterface
  interface Drawing {

    void draw(Graphics2D graphics, double width, double height);
  }

  /** The drawing as an SVG element. */
  static String svg(String name, Drawing drawing, int width, int height) {
    return SvgCanvas.draw(name, width, height, graphics -> drawing.draw(graphics, width, height));
  }

  /** The drawing as a PNG file on the theme's ground, twice as fine as its size says. */
  static byte[] png(Drawing drawing, FigurePalette palette, int width, int height) {
    BufferedImage image =
        new BufferedImage(
            FigureExport.PNG_SCALE * width,
            FigureExport.PNG_SCALE * height,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(FigureExport.PNG_SCALE, FigureExport.PNG_SCALE);
      graphics.setPaint(palette.color(Ink.BACKGROUND));
      graphics.fill(new Rectangle2D.Double(0, 0, width, height));
      drawing.draw(graphics, width, height);
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toByteArray();
  }
}
