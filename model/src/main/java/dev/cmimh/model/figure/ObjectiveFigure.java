package dev.cmimh.model.figure;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * What a method that is fitted at one go minimises, round by round.
 *
 * @param label what the field calls the method
 * @param objectives of its rounds, the first one's first
 */
public record ObjectiveFigure(String label, List<Double> objectives) implements StillFigure {

  private static final float WIDTH = 1.8f;

  /** More marks than this would hide the line. */
  private static final int MOST_MARKS = 60;

  public ObjectiveFigure {
    objectives = List.copyOf(objectives);
  }

  @Override
  public String name() {
    return "fit-objective";
  }

  @Override
  public String title() {
    return "Objective of " + label;
  }

  @Override
  public String explanation() {
    return "What the method makes small, after each of its rounds. It is the method's own figure:"
        + " compare its course, not its level, with that of another method.";
  }

  @Override
  public List<String> scales() {
    return List.of("objective");
  }

  @Override
  public JFreeChart chart(FigurePalette palette, FigureForm form) {
    XYLineAndShapeRenderer renderer =
        new XYLineAndShapeRenderer(true, objectives.size() <= MOST_MARKS);
    renderer.setSeriesPaint(0, palette.color(Ink.SINGLE));
    renderer.setSeriesStroke(0, new BasicStroke(WIDTH));
    renderer.setSeriesShape(0, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    XYPlot plot = new XYPlot(points(), rounds(), values(), renderer);
    JFreeChart chart = StillChart.of(this, plot, "round", palette, form);
    chart.removeLegend();
    return chart;
  }

  @Override
  public Optional<FigurePoint> at(double x, double y) {
    int round = (int) Math.round(x);
    if (round < 1 || round > objectives.size()) {
      return Optional.empty();
    }
    String value = String.format(Locale.ROOT, "%.6g", objectives.get(round - 1));
    return Optional.of(
        FigurePoint.column(
            "Round " + round,
            List.of(new FigurePoint.Row(Ink.SINGLE, "objective", value)),
            List.of(),
            round - 0.5,
            round + 0.5));
  }

  @Override
  public Optional<FigurePoint> ofBit(int bit) {
    return Optional.empty();
  }

  @Override
  public String csv() {
    return CsvText.of(
        List.of("round", "objective"),
        IntStream.range(0, objectives.size())
            .mapToObj(round -> List.<Object>of(round + 1, objectives.get(round)))
            .toList());
  }

  private XYSeriesCollection points() {
    XYSeries series = new XYSeries("objective");
    for (int round = 0; round < objectives.size(); round++) {
      series.add(round + 1, objectives.get(round), false);
    }
    return new XYSeriesCollection(series);
  }

  /** A single round would else have no width. */
  private NumberAxis rounds() {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    axis.setRange(0.5, Math.max(2, objectives.size()) + 0.5);
    return axis;
  }

  private static NumberAxis values() {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setAutoRangeIncludesZero(false);
    return axis;
  }
}
