package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.run.ExampleRuns;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class RunFiguresTest {

  private final RunFigures figures =
      RunFigures.of(ExampleRecords.record("first", 3), FigurePalette.light());

  @Test
  void theFiguresHaveTheirOrder() {
    assertThat(figures.all())
        .extracting(RunFigure::name)
        .containsExactly(
            "mean-average-precision",
            "loss",
            "own-pair-rank",
            "code-health",
            "private-information",
            "objective");
  }

  @Test
  void retrievalShowsFourTasksInPercentAndTheirChance() {
    XYDataset dataset = plot("mean-average-precision").getDataset();

    assertThat(labels(dataset))
        .containsExactly(
            "Img->Txt",
            "Txt->Img",
            "Img->Img",
            "Txt->Txt",
            "chance Img->Txt",
            "chance Txt->Img",
            "chance Img->Img",
            "chance Txt->Txt");
    assertThat(dataset.getItemCount(0)).isEqualTo(3);
    assertThat(dataset.getXValue(1, 2)).isEqualTo(3);
    assertThat(dataset.getYValue(1, 2)).isCloseTo(80.3, within(1e-9));
    assertThat(dataset.getYValue(6, 0)).isCloseTo(12.3, within(1e-9));
    assertThat(figure("mean-average-precision").scales()).containsExactly("mAP@50, %");
    assertThat(plot("mean-average-precision").getDomainAxis().getLabel()).isEqualTo("epoch");
  }

  @Test
  void theTasksHaveTheColoursAndLinesOfEveryFigure() {
    XYPlot plot = plot("mean-average-precision");
    int[] colors = {0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7};
    int[] dashes = {0, 2, 2, 4};

    for (int task = 0; task < Task.values().length; task++) {
      assertThat(plot.getRenderer().getSeriesPaint(task)).isEqualTo(new Color(colors[task]));
      float[] pattern = ((BasicStroke) plot.getRenderer().getSeriesStroke(task)).getDashArray();
      assertThat(pattern == null ? 0 : pattern.length).isEqualTo(dashes[task]);
    }
    assertThat(((BasicStroke) plot.getRenderer().getSeriesStroke(1)).getDashArray()[0])
        .isGreaterThan(2 * ((BasicStroke) plot.getRenderer().getSeriesStroke(2)).getDashArray()[0]);
  }

  @Test
  void chanceIsThinGreyAndNamedOnce() {
    XYPlot plot = plot("mean-average-precision");
    Color grey = (Color) plot.getRenderer().getSeriesPaint(4);

    assertThat(Math.abs(grey.getRed() - grey.getBlue())).isLessThan(16);
    assertThat(((BasicStroke) plot.getRenderer().getSeriesStroke(4)).getLineWidth()).isLessThan(1);
    assertThat(legend(plot))
        .containsExactly("Img->Txt", "Txt->Img", "Img->Img", "Txt->Txt", "chance");
  }

  @Test
  void lossShowsEveryTermBeforeItsWeight() {
    XYDataset dataset = plot("loss").getDataset();

    assertThat(labels(dataset))
        .containsExactly(
            "reconstruction, image",
            "reconstruction, text",
            "mutual information",
            "modality gap",
            "total correlation, image",
            "total correlation, text",
            "balance");
    double[] firstStep = {0.501, 0.601, -0.999, 3.001, 4.001, 5.001, 6.001};
    for (int term = 0; term < firstStep.length; term++) {
      assertThat(dataset.getItemCount(term)).isEqualTo(30);
      assertThat(dataset.getXValue(term, 0)).isEqualTo(0.1);
      assertThat(dataset.getXValue(term, 29)).isEqualTo(3);
      assertThat(dataset.getYValue(term, 0)).isCloseTo(firstStep[term], within(1e-9));
    }
    assertThat(plot("objective").getDataset().getYValue(0, 0)).isCloseTo(50.001, within(1e-9));
  }

  @Test
  void theTermsAreToldApartByTheirLinesAloneInChartAndLegend() {
    XYPlot plot = plot("loss");
    List<Stroke> drawn =
        IntStream.range(0, plot.getDataset().getSeriesCount())
            .mapToObj(plot.getRenderer()::getSeriesStroke)
            .toList();
    List<Stroke> named =
        IntStream.range(0, plot.getLegendItems().getItemCount())
            .mapToObj(item -> plot.getLegendItems().get(item).getLineStroke())
            .toList();

    assertThat(drawn).hasSize(7).doesNotHaveDuplicates();
    assertThat(named).isEqualTo(drawn);
  }

  @Test
  void aTermsTextIsTheDashedLineOfItsPicturesWeight() {
    XYPlot plot = plot("loss");
    for (int picture : new int[] {0, 4}) {
      BasicStroke unbroken = (BasicStroke) plot.getRenderer().getSeriesStroke(picture);
      BasicStroke dashed = (BasicStroke) plot.getRenderer().getSeriesStroke(picture + 1);
      assertThat(unbroken.getDashArray()).isNull();
      assertThat(dashed.getDashArray()).hasSize(2);
      assertThat(dashed.getLineWidth()).isEqualTo(unbroken.getLineWidth());
    }
  }

  @Test
  void codeHealthShowsSharesInPercentAndCorrelationOnItsOwnAxis() {
    XYPlot plot = plot("code-health");

    assertThat(labels(plot.getDataset(0))).containsExactly("saturation", "dead bits");
    assertThat(plot.getDataset(0).getYValue(0, 0)).isCloseTo(25.1, within(1e-9));
    assertThat(plot.getDataset(0).getYValue(1, 0)).isCloseTo(200.0 / 3, within(1e-9));
    assertThat(labels(plot.getDataset(1))).containsExactly("Corr MSE (right)");
    assertThat(plot.getDataset(1).getYValue(0, 2)).isCloseTo(0.033, within(1e-9));
    assertThat(plot.getRangeAxisForDataset(1)).isSameAs(plot.getRangeAxis(1));
    assertThat(figure("code-health").scales()).containsExactly("share, %", "Corr MSE");
  }

  @Test
  void rankAndPrivateInformationShowTheirReports() {
    assertThat(plot("own-pair-rank").getDataset().getYValue(0, 1)).isCloseTo(30.2, within(1e-9));
    XYDataset bounds = plot("private-information").getDataset();
    assertThat(labels(bounds)).containsExactly("image code", "text code");
    assertThat(bounds.getYValue(0, 0)).isCloseTo(7.001, within(1e-9));
    assertThat(bounds.getYValue(1, 0)).isCloseTo(8.001, within(1e-9));
  }

  @Test
  void theChanceOfTheOwnPairsRankIsAThinLineOverAllEpochsOnceItIsKnown() {
    XYPlot plot = plot("own-pair-rank");
    assertThat(plot.getDataset().getItemCount(1)).isZero();
    assertThat(legend(plot)).containsExactly("own pair");
    assertThat(plot.getChart().getLegend().isVisible()).isFalse();

    figures.ownPairChance(OptionalDouble.of(0.02));
    figures.refresh();

    assertThat(plot.getDataset().getItemCount(1)).isEqualTo(3);
    assertThat(plot.getDataset().getYValue(1, 0)).isEqualTo(2);
    assertThat(plot.getDataset().getYValue(1, 2)).isEqualTo(2);
    assertThat(legend(plot)).containsExactly("own pair", "chance");
    assertThat(plot.getChart().getLegend().isVisible()).isTrue();
    assertThat(figure("own-pair-rank").scales()).containsExactly("mean reciprocal rank, %");
    assertThat(figure("own-pair-rank").curves())
        .singleElement()
        .satisfies(curve -> assertThat(curve.chance()).isPresent());
  }

  @Test
  void aLiveChangeIsMarkedWhereItBegins() {
    for (RunFigure figure : figures.all()) {
      List<ValueMarker> marks = new ArrayList<>();
      for (Object mark : figure.chart().getXYPlot().getDomainMarkers(Layer.BACKGROUND)) {
        marks.add((ValueMarker) mark);
      }
      assertThat(marks).singleElement().extracting(ValueMarker::getValue).isEqualTo(1.5);
      assertThat(marks.getFirst().getLabel()).isEqualTo("1");
    }
  }

  @Test
  void addingTellsNobodyAndRefreshingTellsOnce() {
    RunFigures live = new RunFigures(10, FigurePalette.light());
    AtomicInteger events = new AtomicInteger();
    live.all().get(1).chart().addChangeListener(event -> events.incrementAndGet());

    for (int step = 1; step <= 500; step++) {
      live.add(ExampleRuns.step(step, 1));
    }
    assertThat(events).hasValue(0);
    live.refresh();

    assertThat(events.get()).isEqualTo(1);
    assertThat(live.all().get(1).chart().getXYPlot().getDomainAxis().getUpperBound())
        .isGreaterThanOrEqualTo(50);
  }

  @Test
  void aNewThemeKeepsTheData() {
    figures.putOn(FigurePalette.dark());

    XYPlot plot = plot("mean-average-precision");
    assertThat(plot.getDataset().getItemCount(0)).isEqualTo(3);
    assertThat(plot.getRenderer().getSeriesPaint(0))
        .isEqualTo(FigurePalette.dark().color(Ink.IMAGE_TO_TEXT));
    assertThat(plot.getChart().getBackgroundPaint())
        .isEqualTo(FigurePalette.dark().color(Ink.BACKGROUND));
  }

  private XYPlot plot(String name) {
    return figure(name).chart().getXYPlot();
  }

  private RunFigure figure(String name) {
    return figures.all().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> labels(XYDataset dataset) {
    return IntStream.range(0, dataset.getSeriesCount())
        .mapToObj(series -> dataset.getSeriesKey(series).toString())
        .toList();
  }

  private static List<String> legend(XYPlot plot) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < plot.getLegendItems().getItemCount(); i++) {
      LegendItem item = plot.getLegendItems().get(i);
      names.add(item.getLabel());
    }
    return names;
  }
}
