package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigureForm;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.PlotGeometry;
import dev.cmimh.model.figure.RunFigure;
import java.awt.Graphics2D;

/** Draws one figure into pictures. */
final class FigurePainter {

  private final FramePair frames = new FramePair();

  DrawnFigure paint(RunFigure figure, FigurePalette palette, DrawSize size) {
    PixelFrame frame = frames.next(size.pixelWidth(), size.pixelHeight());
    Graphics2D graphics = frame.graphics();
    try {
      graphics.scale(size.scale(), size.scale());
      PlotGeometry geometry =
          figure.draw(
              graphics,
              size.width(),
              size.height(),
              FigureForm.untitled(size.width(), size.height()));
      frame.makeOpaque();
      return new DrawnFigure(frame, geometry, figure.curves(), figure.marks(), palette);
    } finally {
      graphics.dispose();
    }
  }
}
