package dev.cmimh.model.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.XYPlot;
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

  private static final String EPOCH = "epoch";
  private static final BasicStroke RAW = new BasicStroke(1);
  private static final RectangleInsets ALONE_PADDING = new RectangleInsets(8, 2, 6, 14);
  private static final RectangleInsets PADDING = new RectangleInsets(0, 2, 2, 14);

  private final FigurePalette palette;

  ChartStyle(FigurePalette palette) {
    this.palette = palette;
  }

  void putOn(JFreeChart chart, TextTitle scaleTitle, FigureForm form) {
    chart.setBackgroundPaint(palette.color(Ink.BACKGROUND));
    chart.setBorderVisible(false);
    chart.setPadding(form.titled() ? ALONE_PADDING : PADDING);
    chart.getTitle().setVisible(form.titled());
    scaleTitle.setVisible(form.titled());
    style(chart.getTitle(), font(Font.BOLD, 14), Ink.TEXT);
    style(chart.getLegend(), form);
    style(scaleTitle, font(Font.PLAIN, 12), Ink.MUTED_TEXT);
    style(chart.getXYPlot(), form);
    for (int i = 0; i < chart.getXYPlot().getRendererCount(); i++) {
      if (chart.getXYPlot().getRenderer(i) instanceof EndPointRenderer renderer) {
        style(renderer, form);
      }
    }
  }

  private void style(EndPointRenderer renderer, FigureForm form) {
    double half = form.small() ? 7 : 14;
    renderer.nameBriefly(form.small());
    renderer.setLegendLine(new Line2D.Double(-half, 0, half, 0));
    for (int i = 0; i < renderer.scale().curves().size(); i++) {
      style(renderer, i, renderer.scale().curves().get(i).line());
    }
  }

  Color paler(Ink ink) {
    return palette.paler(ink);
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

  private void style(LegendTitle legend, FigureForm form) {
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(font(Font.PLAIN, form.small() ? 10 : 12));
    legend.setItemPaint(palette.color(Ink.TEXT));
    legend.setBackgroundPaint(null);
    legend.setFrame(BlockBorder.NONE);
    legend.setItemLabelPadding(
        new RectangleInsets(0, form.small() ? 2 : 4, 0, form.small() ? 4 : 12));
    legend.setPadding(0, 0, form.small() ? 2 : 4, 0);
  }

  private void style(XYPlot plot, FigureForm form) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(palette.color(Ink.GRID));
    plot.setRangeGridlineStroke(HAIRLINE);
    plot.setRangeZeroBaselineVisible(!(plot.getRangeAxis() instanceof LogAxis));
    plot.setRangeZeroBaselinePaint(palette.color(Ink.CHANCE));
    plot.setRangeZeroBaselineStroke(HAIRLINE);
    style(plot.getDomainAxis(), form);
    plot.getDomainAxis().setLabel(form.small() ? null : EPOCH);
    plot.getDomainAxis().setTickLabelInsets(new RectangleInsets(2, 9, 2, 9));
    for (int i = 0; i < plot.getRangeAxisCount(); i++) {
      style(plot.getRangeAxis(i), form);
      // The room that labels ask for decides how many there are.
      double room = form.small() ? 4 : 7;
      plot.getRangeAxis(i).setTickLabelInsets(new RectangleInsets(room, 4, room, 4));
    }
  }

  private void style(ValueAxis axis, FigureForm form) {
    axis.setLabelFont(font(Font.PLAIN, form.small() ? 10 : 12));
    axis.setLabelPaint(palette.color(Ink.MUTED_TEXT));
    axis.setTickLabelFont(font(Font.PLAIN, form.small() ? 10 : 11));
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

  private void style(EndPointRenderer renderer, int series, Curve.Line line) {
    boolean current = renderer.role() == CurveRole.CURRENT;
    renderer.setSeriesPaint(
        series,
        current && !renderer.stepsBack(series)
            ? palette.color(line.ink())
            : palette.paler(line.ink()));
    renderer.setSeriesStroke(
        series, renderer.role() == CurveRole.RAW ? RAW : line.style().stroke());
    renderer.setSeriesShape(series, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    renderer.setSeriesVisible(series, current || line.style() != LineStyle.THIN);
    renderer.setSeriesVisibleInLegend(series, current && renderer.isNamed(series));
  }
}
