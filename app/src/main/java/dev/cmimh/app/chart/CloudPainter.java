package dev.cmimh.app.chart;

import dev.cmimh.model.codes.PlanePoints;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import java.awt.Graphics2D;
import java.util.Arrays;

/**
 * Draws points into pictures, pixel by pixel: twenty thousand take a few milliseconds, where the
 * shapes of a drawing library take a few hundred. For one thread.
 */
final class CloudPainter {

  private static final int OPAQUE = 0xff000000;

  private final FramePair frames = new FramePair();

  /**
   * Draws the part of a cloud that is in sight.
   *
   * @param finer pixels per unit of the window
   */
  PixelFrame paint(PointCloud cloud, PlaneWindow window, FigurePalette palette, double finer) {
    int width = (int) Math.ceil(window.width() * finer);
    int height = (int) Math.ceil(window.height() * finer);
    PixelFrame frame = frames.next(width, height);
    int[] pixels = frame.pixels().array();
    Arrays.fill(pixels, OPAQUE | palette.rgb(Ink.BACKGROUND));
    if (cloud.joined()) {
      drawLines(frame, cloud.points(), window, palette, finer);
      frame.makeOpaque();
    }
    int[] colours = cloud.colours().of(palette);
    int radius = (int) Math.round(radius(window) * finer);
    PlanePoints points = cloud.points();
    for (int i = 0; i < points.size(); i++) {
      int point = spread(i, points.size());
      int x = (int) Math.round(window.toX(points.x()[point]) * finer);
      int y = (int) Math.round(window.toY(points.y()[point]) * finer);
      if (x >= radius && y >= radius && x < width - radius && y < height - radius) {
        int colour = OPAQUE | colours[cloud.category()[point]];
        drawPoint(pixels, width, x, y, radius, colour, point < points.pairs());
      }
    }
    return frame;
  }

  /** Larger where the plane is seen from near. */
  static double radius(PlaneWindow window) {
    return Math.clamp(Math.sqrt(window.scale() / 60), 1.6, 5);
  }

  /** Pictures and texts by turns: drawn one after the other, the last would hide the first. */
  private static int spread(int i, int size) {
    return i % 2 == 0 ? i / 2 : size / 2 + i / 2;
  }

  private static void drawPoint(
      int[] pixels, int width, int x, int y, int radius, int colour, boolean disc) {
    double reach = (radius + 0.4) * (radius + 0.4);
    for (int down = -radius; down <= radius; down++) {
      int row = (y + down) * width + x;
      for (int right = -radius; right <= radius; right++) {
        if (!disc || right * right + down * down <= reach) {
          pixels[row + right] = colour;
        }
      }
    }
  }

  private static void drawLines(
      PixelFrame frame,
      PlanePoints points,
      PlaneWindow window,
      FigurePalette palette,
      double finer) {
    Graphics2D pen = frame.graphics();
    try {
      pen.setColor(palette.paler(Ink.CHANCE));
      for (int pair = 0; pair < points.pairs(); pair++) {
        int partner = points.partner(pair);
        pen.drawLine(
            (int) Math.round(window.toX(points.x()[pair]) * finer),
            (int) Math.round(window.toY(points.y()[pair]) * finer),
            (int) Math.round(window.toX(points.x()[partner]) * finer),
            (int) Math.round(window.toY(points.y()[partner]) * finer));
      }
    } finally {
      pen.dispose();
    }
  }
}
