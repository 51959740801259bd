package dev.cmimh.model.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;

/**
 * A figure of values that are all there, where a {@link RunFigure} grows. Immutable: each drawing
 * makes its chart anew, on any thread.
 */
public interface StillFigure {

  /** Its name in files, such as {@code bit-balance}. */
  String name();

  /** Its heading. */
  String title();

  /** A sentence or two for who does not know it. */
  String explanation();

  /** Quantity and unit of the vertical axis. */
  List<String> scales();

  /** The chart in a theme's colours. */
  JFreeChart chart(FigurePalette palette, FigureForm form);

  /** What lies at a place on the axes; empty where there is nothing. */
  Optional<FigurePoint> at(double x, double y);

  /** What tells of a bit of the code; empty where nothing does. */
  Optional<FigurePoint> ofBit(int bit);

  /** Its values, one a row, with a header. */
  String csv();

  /**
   * Draws the figure.
   *
   * @param width of the drawing, pixels before scaling
   * @param height of the drawing
   */
  default PlotArea draw(
      Graphics2D graphics, double width, double height, FigurePalette palette, FigureForm form) {
    JFreeChart chart = chart(palette, form);
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    ValueAxis across = chart.getXYPlot().getDomainAxis();
    ValueAxis up = chart.getXYPlot().getRangeAxis();
    return new PlotArea(
        area.getX(),
        area.getY(),
        area.getWidth(),
        area.getHeight(),
        across.getLowerBound(),
        across.getUpperBound(),
        up.isInverted() ? up.getLowerBound() : up.getUpperBound(),
        up.isInverted() ? up.getUpperBound() : up.getLowerBound());
  }
}
