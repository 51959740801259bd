package dev.cmimh.model.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cmimh.model.run.AtomicFile;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Parallel axes as a file. */
public final class ParallelExport {

  private static final int WIDTH_OF_AXIS = 120;
  private static final int LEAST_WIDTH = 600;
  private static final int HEIGHT = 420;

  private ParallelExport() {}

  /**
   * Writes a figure to a file.
   *
   * @throws dev.cmimh.model.run.StorageException if it cannot be written
   */
  public static void write(
      ParallelFigure figure, FigurePalette palette, FigureExport.Format format, Path file) {
    int width = Math.max(LEAST_WIDTH, WIDTH_OF_AXIS * figure.axes().size());
    AtomicFile.write(
        file,
        switch (format) {
          case SVG ->
              DrawingExport.svg("parallel-axes", on(figure, palette), width, HEIGHT)
                  .getBytes(UTF_8);
          case PNG -> DrawingExport.png(on(figure, palette), palette, width, HEIGHT);
          case CSV -> csv(figure).getBytes(UTF_8);
        });
  }

  /** One row for each line: what it is, whether it passes the brushes, its value on each axis. */
  public static String csv(ParallelFigure figure) {
    List<String> header = new ArrayList<>(List.of("run", "name", "passes"));
    figure.axes().forEach(axis -> header.add(axis.key()));
    return CsvText.of(header, figure.lines().stream().map(line -> row(figure, line)).toList());
  }

  private static List<String> row(ParallelFigure figure, ParallelLine line) {
    List<String> row =
        new ArrayList<>(List.of(line.id(), line.name(), String.valueOf(figure.passes(line))));
    line.values().forEach(value -> row.add(value.isNaN() ? "" : Numbers.plain(value)));
    return row;
  }

  /** On the ground of the palette: its lines could not be told on another one. */
  private static DrawingExport.Drawing on(ParallelFigure figure, FigurePalette palette) {
    return (graphics, width, height) -> {
      graphics.setPaint(palette.color(Ink.BACKGROUND));
      graphics.fill(new Rectangle2D.Double(0, 0, width, height));
      figure.draw(graphics, width, height, palette);
    };
  }
}
