package dev.cmimh.model.figure;

import java.awt.BasicStroke;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.ClusteredXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.title.TextTitle;

/** What the charts of still figures have in common. */
final class StillChart {

  private static final BasicStroke LEVEL =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0);

  private StillChart() {}

  /** A chart of a plot in a theme, its horizontal axis named. */
  static JFreeChart of(
      StillFigure figure, XYPlot plot, String across, FigurePalette palette, FigureForm form) {
    JFreeChart chart = new JFreeChart(figure.title(), plot);
    TextTitle scale = new TextTitle(String.join("; ", figure.scales()));
    chart.addSubtitle(scale);
    new ChartStyle(palette).putOn(chart, scale, form);
    plot.getDomainAxis().setLabel(form.small() ? null : across);
    plot.setRangeZeroBaselineVisible(false);
    return chart;
  }

  /** An axis of bit numbers, from 0 to L - 1, each in the middle of its place. */
  static NumberAxis bitAxis(int bits) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(-0.5, bits - 0.5);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    axis.setTickUnit(new NumberTickUnit(Math.max(1, bits / 8)), false, false);
    return axis;
  }

  /** An axis of a fixed span. */
  static NumberAxis axis(double lower, double upper) {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setRange(lower, upper);
    return axis;
  }

  /** Bars side by side, flat, in the inks of their series. */
  static XYBarRenderer bars(FigurePalette palette, Ink... inks) {
    XYBarRenderer renderer =
        inks.length == 1 ? new XYBarRenderer(0.25) : new ClusteredXYBarRenderer(0.2, false);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    for (int series = 0; series < inks.length; series++) {
      renderer.setSeriesPaint(series, palette.color(inks[series]));
    }
    return renderer;
  }

  /** A dashed line at a value, such as that of chance. */
  static ValueMarker level(double value, FigurePalette palette) {
    ValueMarker marker = new ValueMarker(value);
    marker.setPaint(palette.color(Ink.CHANCE));
    marker.setStroke(LEVEL);
    return marker;
  }
}
