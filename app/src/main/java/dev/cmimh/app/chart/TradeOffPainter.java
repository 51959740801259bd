package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import dev.cmimh.model.figure.TradeOffFigure;
import dev.cmimh.model.figure.TradeOffGeometry;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepPoint;
import java.awt.Graphics2D;

/** Draws trade-offs into pictures, one at a time. */
final class TradeOffPainter {

  private final FramePair frames = new FramePair();

  DrawnTradeOff paint(Sweep sweep, FigurePalette palette, DrawSize size) {
    PixelFrame frame = frames.next(size.pixelWidth(), size.pixelHeight());
    Graphics2D graphics = frame.graphics();
    try {
      graphics.setPaint(palette.color(Ink.BACKGROUND));
      graphics.fillRect(0, 0, size.pixelWidth(), size.pixelHeight());
      graphics.scale(size.scale(), size.scale());
      TradeOffGeometry geometry =
          new TradeOffFigure(sweep).draw(graphics, size.width(), size.height(), palette);
      frame.makeOpaque();
      return new DrawnTradeOff(frame, geometry, SweepPoint.of(sweep), palette);
    } finally {
      graphics.dispose();
    }
  }
}
