package dev.cmimh.model.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cmimh.model.run.AtomicFile;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;

/** A figure as a file. Sizes in pixels, before the scaling of PNG. */
public final class FigureExport {

  /** A PNG is so many times as fine as its size says. */
  static final int PNG_SCALE = 2;

  /** The forms of file. */
  public enum Format {
    SVG,
    PNG,
    CSV
  }

  private FigureExport() {}

  /**
   * Writes a figure to a file.
   *
   * @throws dev.cmimh.model.run.StorageException if it cannot be written
   */
  public static void write(RunFigure figure, Format format, int width, int height, Path file) {
    AtomicFile.write(
        file,
        switch (format) {
          case SVG -> svg(figure, width, height).getBytes(UTF_8);
          case PNG -> png(figure, width, height);
          case CSV -> csv(figure).getBytes(UTF_8);
        });
  }

  /**
   * Writes a still figure to a file.
   *
   * @throws dev.cmimh.model.run.StorageException if it cannot be written
   */
  public static void write(
      StillFigure figure, FigurePalette palette, Format format, int width, int height, Path file) {
    JFreeChart chart = figure.chart(palette, FigureForm.ALONE);
    AtomicFile.write(
        file,
        switch (format) {
          case SVG -> svg(figure.name(), chart, width, height).getBytes(UTF_8);
          case PNG -> png(chart, width, height);
          case CSV -> figure.csv().getBytes(UTF_8);
        });
  }

  /** The figure as an SVG element that fits into any width. */
  public static String svg(RunFigure figure, int width, int height) {
    return svg(figure.name(), alone(figure), width, height);
  }

  static String svg(String name, JFreeChart chart, int width, int height) {
    return SvgCanvas.draw(
        name,
        width,
        height,
        graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height)));
  }

  /** The figure as a PNG file, twice as fine as its size says. */
  public static byte[] png(RunFigure figure, int width, int height) {
    return png(alone(figure), width, height);
  }

  private static byte[] png(JFreeChart chart, int width, int height) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      ChartUtils.writeScaledChartAsPNG(output, chart, width, height, PNG_SCALE, PNG_SCALE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toByteArray();
  }

  /** The points that the figure shows, one a row, in the units of its axes. */
  public static String csv(RunFigure figure) {
    List<List<Object>> rows = new ArrayList<>();
    XYPlot plot = figure.chart().getXYPlot();
    for (int i = 0; i < plot.getDatasetCount(); i++) {
      if (plot.getDataset(i) != null) {
        add(rows, plot.getDataset(i), figure.runOfDataset(i), figure.scaleOfDataset(i));
      }
    }
    return CsvText.of(List.of("curve", "epoch", "value", "scale"), rows);
  }

  private static JFreeChart alone(RunFigure figure) {
    figure.take(FigureForm.ALONE);
    return figure.chart();
  }

  private static void add(List<List<Object>> rows, XYDataset dataset, String run, String scale) {
    for (int series = 0; series < dataset.getSeriesCount(); series++) {
      for (int item = 0; item < dataset.getItemCount(series); item++) {
        rows.add(
            List.of(
                dataset.getSeriesKey(series) + run,
                dataset.getXValue(series, item),
                dataset.getYValue(series, item),
                scale));
      }
    }
  }
}
