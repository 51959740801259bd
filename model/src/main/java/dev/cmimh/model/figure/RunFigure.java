package dev.cmimh.model.figure;

import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.general.DatasetChangeEvent;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * One figure of a run. What is added shows when the figure is refreshed, so that thousands of
 * points cost one drawing.
 */
public final class RunFigure {

  /** Points per curve: more than the pixels of a small chart tell apart. */
  private static final int POINTS = 400;

  private final FigurePlan plan;

  /** Above the plot: level text is read faster than turned text, and in SVG it stays text. */
  private final TextTitle scaleTitle;

  private final JFreeChart chart;
  private final List<PlottedCurve> curves = new ArrayList<>();
  private final List<ValueMarker> marks = new ArrayList<>();
  private ChartStyle style;

  private record PlottedCurve(Curve curve, ThinnedSeries points) {}

  RunFigure(FigurePlan plan, FigurePalette palette) {
    this.plan = plan;
    this.scaleTitle = new TextTitle(plan.scaleTitle());
    this.style = new ChartStyle(palette);
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(epochAxis());
    for (int i = 0; i < plan.scales().size(); i++) {
      addScale(plot, i, plan.scales().get(i));
    }
    this.chart = new JFreeChart(plan.title(), plot);
    chart.addSubtitle(scaleTitle);
    style.putOn(chart, plan, scaleTitle);
  }

  /** Its name in files, such as {@code mean-average-precision}. */
  public String name() {
    return plan.name();
  }

  /** Its heading. */
  public String title() {
    return plan.title();
  }

  /** A sentence or two on what it shows. */
  public String explanation() {
    return plan.explanation();
  }

  /**
   * Quantity and unit of the vertical axis on the left, and of that on the right if there is one.
   */
  public List<String> scales() {
    return plan.scales().stream().map(FigurePlan.Scale::label).toList();
  }

  /** The chart itself; it changes with {@link RunFigures#refresh}. */
  public JFreeChart chart() {
    return chart;
  }

  void add(double epoch, StepReport report) {
    for (PlottedCurve plotted : curves) {
      if (plotted.curve() instanceof Curve.OfSteps steps) {
        plotted.points().add(epoch, steps.value().applyAsDouble(report));
      }
    }
  }

  void add(EpochReport report) {
    for (PlottedCurve plotted : curves) {
      if (plotted.curve() instanceof Curve.OfEpochs epochs) {
        plotted.points().add(report.epoch(), epochs.value().applyAsDouble(report));
      }
    }
  }

  /** Marks the moment of a live change with its number. */
  void mark(double epoch) {
    ValueMarker mark = new ValueMarker(epoch);
    marks.add(mark);
    mark.setLabel(String.valueOf(marks.size()));
    mark.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    mark.setLabelTextAnchor(TextAnchor.TOP_LEFT);
    style.putOn(mark);
    plot().addDomainMarker(0, mark, Layer.BACKGROUND, false);
  }

  void putOn(FigurePalette palette) {
    style = new ChartStyle(palette);
    style.putOn(chart, plan, scaleTitle);
    marks.forEach(style::putOn);
  }

  /** Fits the axes and tells whoever shows the chart, once. */
  void refresh() {
    curves.forEach(plotted -> plotted.points().show());
    for (int i = 0; i < plan.scales().size(); i++) {
      plot().datasetChanged(new DatasetChangeEvent(this, plot().getDataset(i)));
    }
  }

  private XYPlot plot() {
    return chart.getXYPlot();
  }

  private void addScale(XYPlot plot, int index, FigurePlan.Scale scale) {
    XYSeriesCollection dataset = new XYSeriesCollection();
    for (Curve curve : scale.curves()) {
      ThinnedSeries points = new ThinnedSeries(curve.line().label(), POINTS);
      dataset.addSeries(points.series());
      curves.add(new PlottedCurve(curve, points));
    }
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setAutoRangeIncludesZero(scale.fromZero());
    plot.setDataset(index, dataset);
    plot.setRenderer(index, new EndPointRenderer(dataset, scale));
    plot.setRangeAxis(index, axis);
    plot.mapDatasetToRangeAxis(index, index);
  }

  private static NumberAxis epochAxis() {
    NumberAxis axis = new NumberAxis("epoch");
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    axis.setAutoRangeIncludesZero(true);
    axis.setLowerMargin(0);
    axis.setUpperMargin(0.02);
    return axis;
  }
}
