package dev.cmimh.model.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * How a chart looks in a theme: light horizontal lines, no frame, the legend above the plot. It can
 * be put on again and again, for instance when the theme changes.
 */
final class ChartStyle {

  private static final BasicStroke HAIRLINE = new BasicStroke(0.8f);
  private static final BasicStroke MARK =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 3}, 0);

  private final FigurePalette palette;

  ChartStyle(FigurePalette palette) {
    this.palette = palette;
  }

  void putOn(JFreeChart chart, FigurePlan plan, TextTitle scaleTitle) {
    chart.setBackgroundPaint(palette.color(Ink.BACKGROUND));
    chart.setBorderVisible(false);
    chart.setPadding(new RectangleInsets(8, 2, 6, 14));
    style(chart.getTitle(), font(Font.BOLD, 14), Ink.TEXT);
    style(chart.getLegend());
    chart.getLegend().setVisible(plan.needsLegend());
    style(scaleTitle, font(Font.PLAIN, 12), Ink.MUTED_TEXT);
    style(chart.getXYPlot());
    for (int i = 0; i < plan.scales().size(); i++) {
      XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) chart.getXYPlot().getRenderer(i);
      renderer.setLegendLine(new Line2D.Double(-14, 0, 14, 0));
      for (int j = 0; j < plan.scales().get(i).curves().size(); j++) {
        style(renderer, j, plan.scales().get(i).curves().get(j).line());
      }
    }
  }

  private Font font(int style, int size) {
    return new Font(palette.fontFamily(), style, size);
  }

  private void style(TextTitle title, Font font, Ink ink) {
    title.setFont(font);
    title.setPaint(palette.color(ink));
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPadding(0, 0, 2, 0);
  }

  private void style(LegendTitle legend) {
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(font(Font.PLAIN, 12));
    legend.setItemPaint(palette.color(Ink.TEXT));
    legend.setBackgroundPaint(null);
    legend.setFrame(BlockBorder.NONE);
    legend.setItemLabelPadding(new RectangleInsets(1, 4, 1, 12));
    legend.setPadding(0, 0, 4, 0);
  }

  private void style(XYPlot plot) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(palette.color(Ink.GRID));
    plot.setRangeGridlineStroke(HAIRLINE);
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(palette.color(Ink.CHANCE));
    plot.setRangeZeroBaselineStroke(HAIRLINE);
    style(plot.getDomainAxis());
    for (int i = 0; i < plot.getRangeAxisCount(); i++) {
      style(plot.getRangeAxis(i));
      // The room that labels ask for decides how many there are.
      plot.getRangeAxis(i).setTickLabelInsets(new RectangleInsets(7, 4, 7, 4));
    }
  }

  private void style(ValueAxis axis) {
    axis.setLabelFont(font(Font.PLAIN, 12));
    axis.setLabelPaint(palette.color(Ink.MUTED_TEXT));
    axis.setTickLabelFont(font(Font.PLAIN, 11));
    axis.setTickLabelPaint(palette.color(Ink.MUTED_TEXT));
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }

  void putOn(Marker mark) {
    mark.setPaint(palette.color(Ink.MARK));
    mark.setStroke(MARK);
    mark.setLabelFont(font(Font.PLAIN, 10));
    mark.setLabelPaint(palette.color(Ink.MUTED_TEXT));
    mark.setLabelBackgroundColor(palette.color(Ink.BACKGROUND));
  }

  private void style(XYLineAndShapeRenderer renderer, int series, Curve.Line line) {
    renderer.setSeriesPaint(series, palette.color(line.ink()));
    renderer.setSeriesStroke(series, line.style().stroke());
    renderer.setSeriesShape(series, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    renderer.setSeriesVisibleInLegend(series, !line.legend().isEmpty());
  }
}
