package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigureForm;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.PlotArea;
import dev.cmimh.model.figure.StillFigure;
import java.awt.Graphics2D;

/** Draws a still figure into a picture of its own. */
final class StillPainter {

  private StillPainter() {}

  static DrawnStill paint(StillFigure figure, FigurePalette palette, DrawSize size) {
    PixelFrame frame = new PixelFrame(size.pixelWidth(), size.pixelHeight());
    Graphics2D graphics = frame.graphics();
    try {
      graphics.scale(size.scale(), size.scale());
      PlotArea area =
          figure.draw(
              graphics,
              size.width(),
              size.height(),
              palette,
              FigureForm.untitled(size.width(), size.height()));
      frame.makeOpaque();
      return new DrawnStill(figure, frame, area, palette);
    } finally {
      graphics.dispose();
    }
  }
}
