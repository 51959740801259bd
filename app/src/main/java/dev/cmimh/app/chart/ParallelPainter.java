package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import dev.cmimh.model.figure.ParallelFigure;
import java.awt.Graphics2D;

/** Draws parallel axes into pictures, one at a time. */
final class ParallelPainter {

  private final FramePair frames = new FramePair();

  DrawnParallel paint(ParallelFigure figure, FigurePalette palette, DrawSize size) {
    PixelFrame frame = frames.next(size.pixelWidth(), size.pixelHeight());
    Graphics2D graphics = frame.graphics();
    try {
      graphics.setPaint(palette.color(Ink.BACKGROUND));
      graphics.fillRect(0, 0, size.pixelWidth(), size.pixelHeight());
      graphics.scale(size.scale(), size.scale());
      var geometry = figure.draw(graphics, size.width(), size.height(), palette);
      frame.makeOpaque();
      return new DrawnParallel(frame, figure, geometry);
    } finally {
      graphics.dispose();
    }
  }
}
