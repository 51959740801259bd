package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.sweep.SweepPoint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** A panel of a trade-off: curves of means, within bands of one deviation to either side. */
final class TradeOffPanel {

  private static final float BAND = 0.16f;
  private static final double LEFT = 46;
  private static final double LEAST_SHARE_OF_MEAN = 0.1;

  private final TradeOffPlan plan;
  private final TradeOffScale scale;
  private final JFreeChart chart;
  private final TextTitle scaleTitle;

  TradeOffPanel(TradeOffPlan plan, TradeOffScale scale, List<SweepPoint> points) {
    this.plan = plan;
    this.scale = scale;
    this.scaleTitle = new TextTitle(plan.scaleTitle());
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(new TradeOffAxis(scale));
    for (int i = 0; i < plan.axes().size(); i++) {
      plot.setRangeAxis(i, axis(plan.axes().get(i)));
      plot.setDataset(i, dataset(plan.axes().get(i), points));
      plot.setRenderer(i, new DeviationRenderer(true, true));
      plot.mapDatasetToRangeAxis(i, i);
    }
    alignWithOthers(plot);
    this.chart = new JFreeChart(plan.title(), plot);
    chart.addSubtitle(scaleTitle);
  }

  /**
   * Draws the panel.
   *
   * @param setting the name of the horizontal axis
   * @return where its plot is
   */
  Rectangle2D draw(
      Graphics2D graphics,
      Rectangle2D area,
      FigurePalette palette,
      FigureForm form,
      String setting) {
    style(palette, form, setting);
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    chart.draw(graphics, area, info);
    return info.getPlotInfo().getDataArea();
  }

  /** The horizontal position of a value in the drawing. */
  double position(double value, Rectangle2D plotArea) {
    double share = (scale.position(value) - scale.lower()) / (scale.upper() - scale.lower());
    return plotArea.getX() + share * plotArea.getWidth();
  }

  private static ValueAxis axis(TradeOffPlan.Axis axis) {
    if (axis.logarithmic()) {
      return new DecadeAxis();
    }
    NumberAxis linear = new NumberAxis();
    linear.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    linear.setAutoRangeIncludesZero(true);
    return linear;
  }

  /** Panels one above the other have their values at the same places. */
  private static void alignWithOthers(XYPlot plot) {
    AxisSpace space = new AxisSpace();
    space.setLeft(LEFT);
    space.setRight(LEFT);
    plot.setFixedRangeAxisSpace(space);
  }

  private YIntervalSeriesCollection dataset(TradeOffPlan.Axis axis, List<SweepPoint> points) {
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    for (int i = 0; i < axis.curves().size(); i++) {
      TradeOffCurve curve = axis.curves().get(i);
      YIntervalSeries series =
          new YIntervalSeries(curve.label().isEmpty() ? "" + i : curve.label());
      for (SweepPoint point : points) {
        curve.figure().apply(point).ifPresent(figure -> add(series, axis, point.value(), figure));
      }
      dataset.addSeries(series);
    }
    return dataset;
  }

  private void add(
      YIntervalSeries series, TradeOffPlan.Axis axis, double value, SeedSummary figure) {
    double mean = figure.mean();
    double deviation = figure.runs() < 2 ? 0 : figure.standardDeviation();
    if (!Double.isFinite(mean) || (axis.logarithmic() && mean <= 0)) {
      return;
    }
    double low = mean - deviation;
    series.add(
        scale.position(value),
        mean,
        axis.logarithmic() ? Math.max(low, LEAST_SHARE_OF_MEAN * mean) : low,
        mean + deviation);
  }

  private void style(FigurePalette palette, FigureForm form, String setting) {
    new ChartStyle(palette).putOn(chart, scaleTitle, form);
    XYPlot plot = chart.getXYPlot();
    plot.getDomainAxis().setLabel(form.small() ? null : setting);
    plot.setDomainGridlinesVisible(false);
    for (int i = 0; i < plan.axes().size(); i++) {
      List<TradeOffCurve> curves = plan.axes().get(i).curves();
      DeviationRenderer renderer = (DeviationRenderer) plot.getRenderer(i);
      renderer.setAlpha(BAND);
      double half = form.small() ? 7 : 14;
      renderer.setLegendLine(new Line2D.Double(-half, 0, half, 0));
      for (int series = 0; series < curves.size(); series++) {
        style(renderer, series, curves.get(series), palette);
      }
    }
  }

  private static void style(
      DeviationRenderer renderer, int series, TradeOffCurve curve, FigurePalette palette) {
    boolean measured = curve.style() != LineStyle.THIN;
    renderer.setSeriesPaint(series, palette.color(curve.ink()));
    renderer.setSeriesFillPaint(series, palette.color(curve.ink()));
    renderer.setSeriesStroke(series, curve.style().stroke());
    renderer.setSeriesShape(series, new Ellipse2D.Double(-3, -3, 6, 6));
    renderer.setSeriesShapesVisible(series, measured);
    renderer.setSeriesVisibleInLegend(series, !curve.label().isEmpty());
  }
}
