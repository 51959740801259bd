package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.run.ExampleRuns;
import dev.cmimh.model.run.LiveChange;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;

/** What a figure does for a window: drawn to size, zoomed, smoothed, compared. */
class RunFigureViewTest {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 400;

  private final RunFigures figures =
      RunFigures.of(ExampleRecords.record("first", 3), FigurePalette.light());

  @Test
  void theDrawingSaysWhereItShowsWhat() {
    PlotGeometry geometry = draw("loss", FigureForm.untitled(WIDTH, HEIGHT));

    assertThat(geometry.x()).isBetween(10.0, 80.0);
    assertThat(geometry.x() + geometry.width()).isBetween(WIDTH - 40.0, (double) WIDTH);
    assertThat(geometry.epochs().lower()).isZero();
    assertThat(geometry.epochs().upper()).isBetween(3.0, 3.2);
    assertThat(geometry.values()).hasSize(1);
    assertThat(draw("code-health", FigureForm.ALONE).values()).hasSize(2);
  }

  @Test
  void withoutItsTitleAFigureHasMoreRoom() {
    assertThat(draw("loss", FigureForm.untitled(WIDTH, HEIGHT)).height())
        .isGreaterThan(draw("loss", FigureForm.ALONE).height() + 20);
  }

  @Test
  void aSmallFigureKeepsRoomForItsCurves() {
    for (RunFigure figure : figures.all()) {
      PlotGeometry geometry = draw(figure, 320, 150, FigureForm.untitled(320, 150));

      assertThat(geometry.height()).as(figure.name()).isGreaterThan(60);
      assertThat(geometry.width()).as(figure.name()).isGreaterThan(200);
    }
  }

  @Test
  void theZoomSurvivesWhatIsAdded() {
    AxisSpan epochs = new AxisSpan(1, 2, false);
    AxisSpan values = new AxisSpan(0, 5, false);
    figure("loss").zoom(Optional.of(new ShownPart(epochs, List.of(values))));

    figures.add(ExampleRuns.step(31, 4));
    figures.refresh();

    PlotGeometry geometry = draw("loss", FigureForm.ALONE);
    assertThat(geometry.epochs()).isEqualTo(epochs);
    assertThat(geometry.values()).containsExactly(values);
    figure("loss").zoom(Optional.empty());
    assertThat(draw("loss", FigureForm.ALONE).epochs().upper()).isGreaterThanOrEqualTo(3.1);
  }

  @Test
  void onALogarithmicAxisValuesWithoutLogarithmAreGaps() {
    figure("loss").logarithmic(true);

    assertThat(plot("loss").getDataset().getYValue(2, 0)).isNaN();
    assertThat(plot("loss").getDataset().getYValue(3, 0)).isCloseTo(3.001, within(1e-9));
    assertThat(draw("loss", FigureForm.ALONE).values().getFirst().lower()).isPositive();
    figure("loss").logarithmic(false);
    assertThat(plot("loss").getDataset().getYValue(2, 0)).isCloseTo(-0.999, within(1e-9));
  }

  @Test
  void sharesHaveNoLogarithmicAxis() {
    figure("mean-average-precision").logarithmic(true);

    assertThat(draw("mean-average-precision", FigureForm.ALONE).values().getFirst().logarithmic())
        .isFalse();
  }

  @Test
  void smoothingKeepsWhatWasMeasuredBehindTheCurveOrLeavesItOut() {
    figures.smooth(new Smoothing(0.99, true));
    figures.refresh();
    assertThat(plot("loss").getDataset(0).getYValue(0, 29)).isLessThan(0.5299);
    assertThat(plot("loss").getDataset(1).getYValue(0, 29)).isCloseTo(0.53, within(1e-9));
    assertThat(figure("loss").curves().getFirst().measured().values()[29])
        .isCloseTo(0.53, within(1e-9));

    figures.smooth(new Smoothing(0.99, false));
    figures.refresh();
    assertThat(plot("loss").getDataset(1).getItemCount(0)).isZero();
  }

  @Test
  void anEarlierRunIsPinnedPalerInTheSameStyleAndNamedInTheLegend() {
    figures.pin(
        RunFigures.of(ExampleRecords.record("earlier", 5), FigurePalette.light()), "earlier");
    figures.refresh();

    XYPlot plot = plot("loss");
    assertThat(plot.getDataset(2).getItemCount(0)).isEqualTo(50);
    assertThat(plot.getRenderer(2).getSeriesPaint(3))
        .isEqualTo(FigurePalette.light().paler(Ink.MODALITY_GAP));
    assertThat(plot.getRenderer(2).getSeriesStroke(3))
        .isEqualTo(plot.getRenderer(0).getSeriesStroke(3));
    assertThat(legend("loss")).endsWith("earlier").hasSize(8);
    assertThat(figure("loss").curves().getFirst().pinned().orElseThrow().epochs()).hasSize(50);
    assertThat(FigureExport.csv(figure("own-pair-rank")).lines())
        .hasSize(1 + 3 + 5)
        .anyMatch(line -> line.startsWith("own pair (earlier),5.0,"));

    figures.unpin();
    figures.refresh();
    assertThat(FigureExport.csv(figure("own-pair-rank")).lines()).hasSize(1 + 3);
    assertThat(plot.getDataset(2)).isNull();
    assertThat(legend("loss")).hasSize(7);
  }

  @Test
  void aMarkSaysWhatChangedWhereThereIsRoomAndElseItsNumber() {
    figures.add(new LiveChange(17, ExampleRuns.KNOBS));

    draw("loss", FigureForm.untitled(WIDTH, HEIGHT));
    assertThat(marks("loss")).containsExactly("1", "2: modality-gap (KL) weight 0.3 → 0.8");
    draw(figure("loss"), 320, 200, FigureForm.untitled(320, 200));
    assertThat(marks("loss")).containsExactly("1", "2");
    assertThat(figure("loss").marks().getFirst().label())
        .isEqualTo("1: modality-gap (KL) weight 0.8 → 0.3");
  }

  @Test
  void aCurveComesWithItsChanceAndUnit() {
    List<CurvePoints> curves = figure("mean-average-precision").curves();

    assertThat(curves)
        .extracting(CurvePoints::label)
        .containsExactly("Img->Txt", "Txt->Img", "Img->Img", "Txt->Txt");
    assertThat(curves.get(2).unit()).isEqualTo("%");
    assertThat(curves.get(2).chance().orElseThrow().values()[0]).isCloseTo(12.3, within(1e-9));
    assertThat(figure("loss").curves().getFirst().chance()).isEmpty();
  }

  private PlotGeometry draw(String name, FigureForm form) {
    return draw(figure(name), WIDTH, HEIGHT, form);
  }

  private static PlotGeometry draw(RunFigure figure, int width, int height, FigureForm form) {
    Graphics2D graphics =
        new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return figure.draw(graphics, width, height, form);
    } finally {
      graphics.dispose();
    }
  }

  private List<String> marks(String name) {
    List<String> labels = new ArrayList<>();
    for (Object mark : plot(name).getDomainMarkers(Layer.BACKGROUND)) {
      labels.add(((ValueMarker) mark).getLabel());
    }
    return labels;
  }

  private List<String> legend(String name) {
    List<String> labels = new ArrayList<>();
    LegendTitle legend = figure(name).chart().getLegend();
    for (var source : legend.getSources()) {
      for (int i = 0; i < source.getLegendItems().getItemCount(); i++) {
        labels.add(source.getLegendItems().get(i).getLabel());
      }
    }
    return labels;
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
}
