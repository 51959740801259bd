package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.Task;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;

/**
 * Draws published values as hollow diamonds below the points of their line, so that their form and
 * place tell them from those points whatever the colours are. The legend names them once.
 */
final class ReferenceRenderer extends LineAndShapeRenderer {

  private static final long serialVersionUID = 1;

  private static final String LEGEND = "published";
  private static final double HALF = 5;
  private static final double BELOW = 10;
  private static final BasicStroke OUTLINE = new BasicStroke(1.6f);

  private final Color legendInk;

  ReferenceRenderer(FigurePalette palette) {
    super(false, true);
    this.legendInk = palette.color(Ink.TEXT);
    Shape mark = AffineTransform.getTranslateInstance(0, BELOW).createTransformedShape(diamond());
    setDefaultShapesFilled(false);
    setAutoPopulateSeriesShape(false);
    setDefaultShape(mark);
    setAutoPopulateSeriesOutlineStroke(false);
    setDefaultOutlineStroke(OUTLINE);
    Task[] tasks = Task.values();
    for (int series = 0; series < tasks.length; series++) {
      setSeriesPaint(series, palette.color(Ink.of(tasks[series])));
    }
  }

  @Override
  public LegendItem getLegendItem(int datasetIndex, int series) {
    return series == 0
        ? new LegendItem(
            LEGEND, null, null, null, true, diamond(), false, legendInk, true, legendInk, OUTLINE,
            false, diamond(), OUTLINE, legendInk)
        : null;
  }

  private static Shape diamond() {
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(0, -HALF);
    diamond.lineTo(HALF, 0);
    diamond.lineTo(0, HALF);
    diamond.lineTo(-HALF, 0);
    diamond.closePath();
    return diamond;
  }
}
