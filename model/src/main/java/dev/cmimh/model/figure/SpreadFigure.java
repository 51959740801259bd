package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.evaluation.Task;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StatisticalLineAndShapeRenderer;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/**
 * The four tasks of things that are compared, a line for each of them: a point at the mean over
 * seeds, a bar as long as the standard deviation to both sides; below it hollow marks where there
 * is something to refer to.
 *
 * @param name for files, such as {@code rivals-32-bits}
 * @param title its heading
 * @param quantity what the axis shows, with its unit
 * @param rows per thing compared, from top to bottom, its tasks, 0 to 1; a task may be missing
 * @param reference published values; empty where there are none that compare
 */
public record SpreadFigure(
    String name,
    String title,
    String quantity,
    SequencedMap<String, Map<Task, SeedSummary>> rows,
    Optional<Reference> reference)
    implements PageFigure {

  private static final int WIDTH = 640;
  private static final int FRAME = 110;
  private static final int ROW = 34;
  private static final double POINT = 9;
  private static final RectangleInsets APART = new RectangleInsets(2, 2, 2, 10);

  /**
   * Published values.
   *
   * @param rows per thing compared its tasks, 0 to 1; things that the figure has no row of follow
   *     below its own
   */
  public record Reference(SequencedMap<String, Map<Task, Double>> rows) {}

  @Override
  public String svg(FigurePalette palette) {
    Fonts.require();
    return FigureExport.svg(name, chart(palette), WIDTH, FRAME + ROW * names().size());
  }

  private JFreeChart chart(FigurePalette palette) {
    JFreeChart chart =
        ChartFactory.createLineChart(
            title, null, quantity, values(), PlotOrientation.HORIZONTAL, true, false, false);
    chart.setBackgroundPaint(palette.color(Ink.BACKGROUND));
    chart.getTitle().setFont(font(palette, Font.BOLD, 14));
    chart.getTitle().setPaint(palette.color(Ink.TEXT));
    chart.getTitle().setHorizontalAlignment(HorizontalAlignment.LEFT);
    chart.getLegend().setPosition(RectangleEdge.TOP);
    chart.getLegend().setHorizontalAlignment(HorizontalAlignment.LEFT);
    chart.getLegend().setItemFont(font(palette, Font.PLAIN, 12));
    chart.getLegend().setItemPaint(palette.color(Ink.TEXT));
    chart.getLegend().setBackgroundPaint(null);
    chart.getLegend().setFrame(BlockBorder.NONE);
    style(chart.getCategoryPlot(), palette);
    reference.ifPresent(known -> mark(chart, known, palette));
    return chart;
  }

  /** From top to bottom. */
  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>(rows.keySet());
    reference.ifPresent(known -> names.addAll(known.rows().keySet()));
    return names;
  }

  /** A seed alone has no deviation, and so no bar. */
  private DefaultStatisticalCategoryDataset values() {
    DefaultStatisticalCategoryDataset values = new DefaultStatisticalCategoryDataset();
    for (Task task : Task.values()) {
      rows.forEach(
          (row, tasks) -> {
            SeedSummary summary = tasks.get(task);
            if (summary != null) {
              Double deviation =
                  summary.runs() > 1 ? Double.valueOf(100 * summary.standardDeviation()) : null;
              values.add(Double.valueOf(100 * summary.mean()), deviation, task.label(), row);
            }
          });
    }
    // A row without a point has its place too.
    names().stream()
        .filter(row -> !rows.containsKey(row))
        .forEach(row -> values.add(null, null, Task.IMAGE_TO_TEXT.label(), row));
    return values;
  }

  private void mark(JFreeChart chart, Reference known, FigurePalette palette) {
    DefaultCategoryDataset marks = new DefaultCategoryDataset();
    for (Task task : Task.values()) {
      for (String row : names()) {
        Double value = known.rows().getOrDefault(row, Map.of()).get(task);
        marks.addValue(value == null ? null : 100 * value, task.label(), row);
      }
    }
    chart.getCategoryPlot().setDataset(1, marks);
    chart.getCategoryPlot().setRenderer(1, new ReferenceRenderer(palette));
    chart.getLegend().setItemLabelPadding(APART);
  }

  private static void style(CategoryPlot plot, FigurePalette palette) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(palette.color(Ink.GRID));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(palette.color(Ink.GRID));
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.getDomainAxis().setTickLabelFont(font(palette, Font.PLAIN, 12));
    plot.getDomainAxis().setTickLabelPaint(palette.color(Ink.TEXT));
    plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.4f);
    plot.getDomainAxis().setAxisLineVisible(false);
    plot.getRangeAxis().setTickLabelFont(font(palette, Font.PLAIN, 11));
    plot.getRangeAxis().setTickLabelPaint(palette.color(Ink.MUTED_TEXT));
    plot.getRangeAxis().setLabelFont(font(palette, Font.PLAIN, 12));
    plot.getRangeAxis().setLabelPaint(palette.color(Ink.MUTED_TEXT));
    plot.getRangeAxis().setAxisLineVisible(false);
    plot.setRenderer(renderer(plot, palette));
  }

  private static StatisticalLineAndShapeRenderer renderer(
      CategoryPlot plot, FigurePalette palette) {
    StatisticalLineAndShapeRenderer renderer = new StatisticalLineAndShapeRenderer(false, true);
    for (int series = 0; series < plot.getDataset().getRowCount(); series++) {
      Task task = task(plot.getDataset().getRowKey(series));
      renderer.setSeriesPaint(series, palette.color(Ink.of(task)));
      renderer.setSeriesShape(series, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
    }
    return renderer;
  }

  private static Task task(Comparable<?> label) {
    return List.of(Task.values()).stream()
        .filter(task -> task.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static Font font(FigurePalette palette, int style, int size) {
    return new Font(palette.fontFamily(), style, size);
  }
}
