package dev.cmimh.model.figure;

import dev.cmimh.model.codes.BernoulliHistograms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How the Bernoulli parameters lie between 0 and 1, as in figure 2 of the paper. */
record BernoulliFigure(BernoulliHistograms histograms) implements StillFigure {

  private static final int BINS = BernoulliHistograms.BINS;

  @Override
  public String name() {
    return "bernoulli-parameters";
  }

  @Override
  public String title() {
    return "Bernoulli parameters";
  }

  @Override
  public String explanation() {
    return "How sure the encoders are of their bits: p = sigmoid(z) of every bit of every item,"
        + " before the threshold of one half. Near 0 and 1 the bit is sure; near one half a"
        + " small change turns it (figure 2 of the paper).";
  }

  @Override
  public List<String> scales() {
    return List.of("share of the parameters, %");
  }

  @Override
  public JFreeChart chart(FigurePalette palette, FigureForm form) {
    XYSeriesCollection collection = new XYSeriesCollection();
    collection.addSeries(series("pictures", histograms.image()));
    collection.addSeries(series("words", histograms.text()));
    collection.setIntervalWidth(1.0 / BINS);
    XYPlot plot =
        new XYPlot(
            collection,
            StillChart.axis(0, 1),
            StillChart.axis(0, highest()),
            StillChart.bars(palette, Ink.PICTURE_CODE, Ink.WORD_CODE));
    return StillChart.of(this, plot, "p", palette, form);
  }

  @Override
  public Optional<FigurePoint> at(double x, double y) {
    if (x < 0 || x > 1) {
      return Optional.empty();
    }
    int bin = Math.min(BINS - 1, (int) (x * BINS));
    double left = (double) bin / BINS;
    double right = (bin + 1.0) / BINS;
    return Optional.of(
        FigurePoint.column(
            String.format(Locale.ROOT, "p from %.3f to %.3f", left, right),
            List.of(
                row(Ink.PICTURE_CODE, "pictures", histograms.image()[bin]),
                row(Ink.WORD_CODE, "words", histograms.text()[bin])),
            List.of(),
            left,
            right));
  }

  @Override
  public Optional<FigurePoint> ofBit(int bit) {
    return Optional.empty();
  }

  @Override
  public String csv() {
    List<List<?>> rows = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      rows.add(
          List.of(
              (double) bin / BINS,
              (bin + 1.0) / BINS,
              100 * histograms.image()[bin],
              100 * histograms.text()[bin]));
    }
    return CsvText.of(List.of("from p", "to p", "pictures, %", "words, %"), rows);
  }

  private double highest() {
    double highest = 0;
    for (int bin = 0; bin < BINS; bin++) {
      highest = Math.max(highest, Math.max(histograms.image()[bin], histograms.text()[bin]));
    }
    return Math.max(1, 105 * highest);
  }

  private static FigurePoint.Row row(Ink ink, String label, double share) {
    return new FigurePoint.Row(ink, label, String.format(Locale.ROOT, "%.1f %%", 100 * share));
  }

  private static XYSeries series(String label, double[] shares) {
    XYSeries series = new XYSeries(label);
    for (int bin = 0; bin < BINS; bin++) {
      series.add((bin + 0.5) / BINS, 100 * shares[bin], false);
    }
    return series;
  }
}
