package dev.cmimh.model.figure;

import dev.cmimh.model.training.EpochReport;
import dev.cmimh.model.training.StepReport;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.general.DatasetChangeEvent;

/**
 * One figure of a run. What is added shows when the figure is refreshed, so that thousands of
 * points cost one drawing.
 */
public final class RunFigure {

  private final FigurePlan plan;

  /** Above the plot: level text is read faster than turned text, and in SVG it stays text. */
  private final TextTitle scaleTitle;

  private final JFreeChart chart;
  private final FigureAxes axes;
  private final List<PlottedScale> scales = new ArrayList<>();
  private final FigureMarks marks;
  private final PinnedLegend legend;
  private ChartStyle style;
  private FigureForm form = FigureForm.ALONE;
  private Smoothing smoothing = Smoothing.NONE;
  private Optional<RunFigure> pinned = Optional.empty();

  RunFigure(FigurePlan plan, FigurePalette palette) {
    this.plan = plan;
    this.scaleTitle = new TextTitle(plan.scaleTitle());
    this.style = new ChartStyle(palette);
    XYPlot plot = new XYPlot();
    this.axes = new FigureAxes(plot, plan);
    this.marks = new FigureMarks(plot);
    for (int i = 0; i < plan.scales().size(); i++) {
      PlottedScale scale = new PlottedScale(plan.scales().get(i));
      scales.add(scale);
      plot(plot, scale.shown(), i, CurveRole.CURRENT);
      plot(plot, scale.raw(), i, CurveRole.RAW);
    }
    this.chart = new JFreeChart(plan.title(), plot);
    this.legend = new PinnedLegend(chart, plan);
    chart.addSubtitle(scaleTitle);
    restyle();
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

  /** The curves as of the last refresh. */
  public List<CurvePoints> curves() {
    return CurveReader.read(scales, pinned.map(earlier -> earlier.scales));
  }

  /** The live changes so far. */
  public List<FigureMark> marks() {
    return marks.all();
  }

  /**
   * Draws the figure as of the last refresh; its live changes say what changed where there is room.
   *
   * @param width of the drawing, pixels before scaling
   * @param height of the drawing
   */
  public PlotGeometry draw(Graphics2D graphics, double width, double height, FigureForm drawnForm) {
    take(drawnForm);
    marks.showTexts(axes.geometry(new Rectangle2D.Double()).epochs(), width - FigureAxes.ROOM);
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), info);
    return axes.geometry(info.getPlotInfo().getDataArea());
  }

  /** Shows a part, whatever is added, until told otherwise; empty for all. */
  public void zoom(Optional<ShownPart> part) {
    axes.zoom(part);
  }

  /** Shows values by logarithm, where the scale allows it; those without one are left out. */
  public void logarithmic(boolean on) {
    axes.logarithmic(on);
    keepRoomForMarks();
    restyle();
    refresh();
  }

  /** Draws in the given form from now on, with the live changes by number. */
  void take(FigureForm newForm) {
    marks.showNumbers();
    if (!form.equals(newForm)) {
      form = newForm;
      restyle();
    }
  }

  /** The name of the vertical axis of a data set of the plot. */
  String scaleOfDataset(int index) {
    return plan.scales().get(index % plan.scales().size()).label();
  }

  /** What tells the curves of a data set from those of the run on show; empty for its own. */
  String runOfDataset(int index) {
    return index < index(0, CurveRole.PINNED) ? "" : " (" + legend.name() + ")";
  }

  void add(double epoch, StepReport report) {
    scales.forEach(scale -> scale.add(epoch, report));
  }

  void add(EpochReport report) {
    scales.forEach(scale -> scale.add(report));
  }

  /** Adds a point to a curve of the axis on the left. */
  void add(int curve, double epoch, double value) {
    scales.getFirst().add(curve, epoch, value);
  }

  /** Gives the level that no report tells, where the figure has one; empty where it is unknown. */
  void level(OptionalDouble level) {
    scales.forEach(scale -> scale.level(level));
    legend.levelIsKnown(level.isPresent());
    for (int i = 0; i < plot().getRendererCount(); i++) {
      if (plot().getRenderer(i) instanceof EndPointRenderer renderer) {
        renderer.levelIsKnown(level.isPresent());
      }
    }
    restyle();
  }

  /** Lets one curve stand out and the others step back; empty for none. */
  void highlight(OptionalInt curve) {
    for (int i = 0; i < plot().getRendererCount(); i++) {
      if (plot().getRenderer(i) instanceof EndPointRenderer renderer) {
        renderer.highlight(curve);
      }
    }
    restyle();
  }

  void mark(double epoch, String text) {
    marks.add(epoch, text, style);
    keepRoomForMarks();
  }

  private void keepRoomForMarks() {
    if (!marks.all().isEmpty()) {
      axes.keepRoomForMarks();
    }
  }

  void pin(RunFigure earlier, String name) {
    pinned = Optional.of(earlier);
    for (int i = 0; i < scales.size(); i++) {
      plot(plot(), earlier.scales.get(i).shown(), i, CurveRole.PINNED);
    }
    legend.name(name);
    restyle();
  }

  void unpin() {
    pinned = Optional.empty();
    for (int i = 0; i < scales.size(); i++) {
      plot().setDataset(index(i, CurveRole.PINNED), null);
    }
    legend.name("");
  }

  void smooth(Smoothing newSmoothing) {
    smoothing = newSmoothing;
  }

  void putOn(FigurePalette palette) {
    style = new ChartStyle(palette);
    restyle();
  }

  /** Fits the axes and tells whoever shows the chart, once. */
  public void refresh() {
    for (int i = 0; i < scales.size(); i++) {
      scales.get(i).refresh(smoothing, axes.isLogarithmic(i));
      if (pinned.isPresent()) {
        pinned
            .get()
            .scales
            .get(i)
            .refresh(new Smoothing(smoothing.weight(), false), axes.isLogarithmic(i));
      }
    }
    for (int i = 0; i < scales.size(); i++) {
      plot().datasetChanged(new DatasetChangeEvent(this, plot().getDataset(i)));
    }
  }

  private void restyle() {
    style.putOn(chart, scaleTitle, form);
    legend.putOn(style, form);
    marks.putOn(style);
  }

  private XYPlot plot() {
    return chart.getXYPlot();
  }

  /** Data sets with a higher index are drawn earlier, so behind. */
  private int index(int scale, CurveRole role) {
    return role.depth() * plan.scales().size() + scale;
  }

  private void plot(XYPlot plot, CurveDataset dataset, int scale, CurveRole role) {
    int index = index(scale, role);
    plot.setDataset(index, dataset);
    plot.setRenderer(index, new EndPointRenderer(dataset, plan.scales().get(scale), role));
    plot.mapDatasetToRangeAxis(index, scale);
  }
}
