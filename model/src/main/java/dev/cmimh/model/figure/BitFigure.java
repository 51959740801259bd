package dev.cmimh.model.figure;

import dev.cmimh.model.codes.BitProfile;
import dev.cmimh.model.codes.CodeReport;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Bars for each bit of a code.
 *
 * @param level value of a dashed line across; empty for none
 * @param measures one or two: bars side by side
 * @param chance of each bit, drawn as a dash across its bar; empty for none
 */
record BitFigure(
    String name,
    String title,
    String explanation,
    String scale,
    boolean percent,
    OptionalDouble level,
    List<Measure> measures,
    Optional<Measure> chance,
    List<BitProfile> bits)
    implements StillFigure {

  /**
   * A value of a bit.
   *
   * @param value 0 to 1
   */
  record Measure(String label, Ink ink, ToDoubleFunction<BitProfile> value) {}

  static BitFigure balance(CodeReport report) {
    return new BitFigure(
        "bit-balance",
        "Balance",
        "In how many codes each bit is set. A balanced bit is set in half of them and tells most; a"
            + " bit that is set in none or all is dead.",
        "codes in which the bit is set, %",
        true,
        OptionalDouble.of(50),
        List.of(
            new Measure("pictures", Ink.PICTURE_CODE, BitProfile::imageMean),
            new Measure("words", Ink.WORD_CODE, BitProfile::textMean)),
        Optional.empty(),
        report.bits());
  }

  static BitFigure agreement(CodeReport report) {
    return new BitFigure(
        "bit-agreement",
        "Agreement",
        "In how many pairs the picture's code and the words' code have the same bit. The dash is"
            + " what unrelated codes with the same balance would reach.",
        "pairs whose picture and words agree, %",
        true,
        OptionalDouble.empty(),
        List.of(new Measure("agreement", Ink.MUTUAL_INFORMATION, BitProfile::agreement)),
        Optional.of(new Measure("chance", Ink.CHANCE, BitProfile::chanceAgreement)),
        report.bits());
  }

  static BitFigure entropy(CodeReport report) {
    return new BitFigure(
        "bit-entropy",
        "Entropy",
        "What each bit can tell at most: -p log2 p - (1-p) log2 (1-p), with p the share of codes in"
            + " which it is set. 1 for a balanced bit, 0 for a dead one.",
        "entropy, bits",
        false,
        OptionalDouble.empty(),
        List.of(
            new Measure("pictures", Ink.PICTURE_CODE, BitProfile::imageEntropy),
            new Measure("words", Ink.WORD_CODE, BitProfile::textEntropy)),
        Optional.empty(),
        report.bits());
  }

  @Override
  public List<String> scales() {
    return List.of(scale);
  }

  @Override
  public JFreeChart chart(FigurePalette palette, FigureForm form) {
    XYPlot plot =
        new XYPlot(
            series(measures),
            StillChart.bitAxis(bits.size()),
            StillChart.axis(0, percent ? 100 : 1),
            StillChart.bars(palette, measures.stream().map(Measure::ink).toArray(Ink[]::new)));
    level.ifPresent(value -> plot.addRangeMarker(StillChart.level(value, palette)));
    chance.ifPresent(
        measure -> {
          plot.setDataset(1, series(List.of(measure)));
          plot.setRenderer(1, dashes(palette));
          plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        });
    return StillChart.of(this, plot, "bit", palette, form);
  }

  @Override
  public Optional<FigurePoint> at(double x, double y) {
    return ofBit((int) Math.round(x));
  }

  @Override
  public Optional<FigurePoint> ofBit(int bit) {
    if (bit < 0 || bit >= bits.size()) {
      return Optional.empty();
    }
    List<FigurePoint.Row> rows = new ArrayList<>();
    all()
        .forEach(
            measure ->
                rows.add(
                    new FigurePoint.Row(
                        measure.ink(),
                        measure.label(),
                        text(measure.value().applyAsDouble(bits.get(bit))))));
    return Optional.of(FigurePoint.column("Bit " + bit, rows, List.of(bit), bit - 0.5, bit + 0.5));
  }

  @Override
  public String csv() {
    List<String> header = new ArrayList<>(List.of("bit"));
    all().forEach(measure -> header.add(measure.label()));
    return CsvText.of(
        header,
        bits.stream()
            .map(
                bit -> {
                  List<Object> row = new ArrayList<>(List.of(bit.bit()));
                  all().forEach(measure -> row.add(shown(measure.value().applyAsDouble(bit))));
                  return row;
                })
            .toList());
  }

  private List<Measure> all() {
    List<Measure> all = new ArrayList<>(measures);
    chance.ifPresent(all::add);
    return all;
  }

  private double shown(double value) {
    return percent ? 100 * value : value;
  }

  private String text(double value) {
    return percent
        ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private XYSeriesCollection series(List<Measure> drawn) {
    XYSeriesCollection collection = new XYSeriesCollection();
    for (Measure measure : drawn) {
      XYSeries series = new XYSeries(measure.label());
      bits.forEach(bit -> series.add(bit.bit(), shown(measure.value().applyAsDouble(bit)), false));
      collection.addSeries(series);
    }
    return collection;
  }

  private static XYLineAndShapeRenderer dashes(FigurePalette palette) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, new Rectangle2D.Double(-4, -0.75, 8, 1.5));
    renderer.setSeriesPaint(0, palette.color(Ink.TEXT));
    return renderer;
  }
}
