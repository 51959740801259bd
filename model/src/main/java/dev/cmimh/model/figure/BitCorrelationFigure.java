package dev.cmimh.model.figure;

import dev.cmimh.model.codes.CodeReport;
import dev.cmimh.model.evaluation.BitCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/**
 * The correlation of every two bits as a map: pictures' codes below the diagonal, texts' above.
 *
 * @param image of the pictures' codes, L x L
 * @param text of the texts' codes, L x L
 */
record BitCorrelationFigure(BitCorrelation image, BitCorrelation text) implements StillFigure {

  static BitCorrelationFigure of(CodeReport report) {
    return new BitCorrelationFigure(report.imageCorrelation(), report.textCorrelation());
  }

  @Override
  public String name() {
    return "bit-correlation";
  }

  @Override
  public String title() {
    return "Bit correlation";
  }

  @Override
  public String explanation() {
    return "How often two bits are the same (1: always, -1: never, 0: unrelated and balanced)."
        + " Pictures' codes are below the diagonal, words' codes above it. Corr MSE is the mean"
        + " squared difference from the identity: 0 for independent bits.";
  }

  @Override
  public List<String> scales() {
    return List.of(
        String.format(
            Locale.ROOT,
            "below the diagonal pictures (Corr MSE %.3f), above it words (%.3f)",
            image.meanSquaredError(),
            text.meanSquaredError()));
  }

  @Override
  public JFreeChart chart(FigurePalette palette, FigureForm form) {
    NumberAxis down = StillChart.bitAxis(bits());
    down.setInverted(true);
    XYBlockRenderer renderer = new XYBlockRenderer();
    renderer.setPaintScale(new CorrelationPaint(palette));
    XYPlot plot = new XYPlot(cells(), StillChart.bitAxis(bits()), down, renderer);
    JFreeChart chart = StillChart.of(this, plot, "bit", palette, form);
    plot.setRangeGridlinesVisible(false);
    chart.removeLegend();
    return chart;
  }

  @Override
  public Optional<FigurePoint> at(double x, double y) {
    int column = (int) Math.round(x);
    int row = (int) Math.round(y);
    if (Math.min(column, row) < 0 || Math.max(column, row) >= bits()) {
      return Optional.empty();
    }
    FigurePoint.Row told =
        row == column || isOfPictures(row, column)
            ? row(Ink.PICTURE_CODE, "pictures", row, column, image)
            : row(Ink.WORD_CODE, "words", row, column, text);
    String title = row == column ? "Bit " + row : "Bits %d and %d".formatted(row, column);
    return Optional.of(
        new FigurePoint(
            title,
            List.of(told),
            row == column ? List.of(row) : List.of(row, column),
            column - 0.5,
            column + 0.5,
            row - 0.5,
            row + 0.5));
  }

  @Override
  public Optional<FigurePoint> ofBit(int bit) {
    return bit < 0 || bit >= bits()
        ? Optional.empty()
        : Optional.of(
            new FigurePoint(
                "Bit " + bit, List.of(), List.of(bit), -0.5, bits() - 0.5, bit - 0.5, bit + 0.5));
  }

  @Override
  public String csv() {
    List<List<?>> rows = new ArrayList<>();
    for (int one = 0; one < bits(); one++) {
      for (int other = 0; other < bits(); other++) {
        rows.add(List.of(one, other, image.matrix()[one][other], text.matrix()[one][other]));
      }
    }
    return CsvText.of(List.of("bit", "other bit", "pictures", "words"), rows);
  }

  private int bits() {
    return image.matrix().length;
  }

  private static boolean isOfPictures(int row, int column) {
    return row >= column;
  }

  private static FigurePoint.Row row(
      Ink ink, String label, int row, int column, BitCorrelation correlation) {
    return new FigurePoint.Row(
        ink, label, String.format(Locale.ROOT, "%.3f", correlation.matrix()[row][column]));
  }

  private DefaultXYZDataset cells() {
    int bits = bits();
    double[][] cells = new double[3][bits * bits];
    for (int row = 0; row < bits; row++) {
      for (int column = 0; column < bits; column++) {
        int cell = row * bits + column;
        cells[0][cell] = column;
        cells[1][cell] = row;
        cells[2][cell] = (isOfPictures(row, column) ? image : text).matrix()[row][column];
      }
    }
    DefaultXYZDataset dataset = new DefaultXYZDataset();
    dataset.addSeries("correlation", cells);
    return dataset;
  }
}
