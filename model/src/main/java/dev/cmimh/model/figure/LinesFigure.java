package dev.cmimh.model.figure;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Things compared, a line for each of them; the first is the thickest.
 *
 * @param name for files
 * @param title its heading
 * @param across what the horizontal axis shows, with its unit
 * @param up what the vertical axis shows, with its unit
 * @param lines per thing compared its points, in the order they are joined
 * @param chance what random codes give; empty where that means nothing
 */
public record LinesFigure(
    String name,
    String title,
    String across,
    String up,
    SequencedMap<String, List<Point>> lines,
    List<Point> chance)
    implements PageFigure {

  private static final int WIDTH = 560;
  private static final int HEIGHT = 400;
  private static final String CHANCE = "chance";
  private static final BasicStroke FIRST = stroke(2.6f);
  private static final BasicStroke OTHERS = stroke(1.4f);
  private static final BasicStroke BROKEN_LINE =
      new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 2}, 0);

  /** From here on lines are broken too, so that colours alone need not tell so many apart. */
  private static final int BROKEN = 4;

  private static final BasicStroke DASHED =
      new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0);

  public LinesFigure {
    chance = List.copyOf(chance);
  }

  /** A point in the units of the axes. */
  public record Point(double x, double y) {}

  @Override
  public String svg(FigurePalette palette) {
    Fonts.require();
    return FigureExport.svg(name, chart(palette), WIDTH, HEIGHT);
  }

  private JFreeChart chart(FigurePalette palette) {
    XYPlot plot = new XYPlot(series(), axis(false), axis(true), renderer(palette));
    JFreeChart chart = new JFreeChart(title, plot);
    TextTitle scale = new TextTitle(up);
    chart.addSubtitle(scale);
    new ChartStyle(palette).putOn(chart, scale, FigureForm.ALONE);
    plot.getDomainAxis().setLabel(across);
    return chart;
  }

  private static NumberAxis axis(boolean fromZero) {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setAutoRangeIncludesZero(fromZero);
    axis.setLowerMargin(0);
    axis.setUpperMargin(fromZero ? 0.05 : 0);
    return axis;
  }

  private XYSeriesCollection series() {
    XYSeriesCollection collection = new XYSeriesCollection();
    lines.forEach((name, points) -> collection.addSeries(series(name, points)));
    if (!chance.isEmpty()) {
      collection.addSeries(series(CHANCE, chance));
    }
    return collection;
  }

  private static XYSeries series(String name, List<Point> points) {
    XYSeries series = new XYSeries(name, false);
    points.forEach(point -> series.add(point.x(), point.y(), false));
    return series;
  }

  private XYLineAndShapeRenderer renderer(FigurePalette palette) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    for (int line = 0; line < lines.size(); line++) {
      renderer.setSeriesPaint(line, palette.color(Ink.ofRun(line % Ink.MOST_RUNS)));
      renderer.setSeriesStroke(line, line == 0 ? FIRST : line < BROKEN ? OTHERS : BROKEN_LINE);
    }
    renderer.setSeriesPaint(lines.size(), palette.color(Ink.CHANCE));
    renderer.setSeriesStroke(lines.size(), DASHED);
    renderer.setDrawSeriesLineAsPath(true);
    return renderer;
  }

  private static BasicStroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
