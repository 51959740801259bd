package dev.cmimh.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.figure.AxisSpan;
import dev.cmimh.model.figure.PlotGeometry;
import dev.cmimh.model.figure.ShownPart;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureZoomTest {

  private static final PlotGeometry PLOT =
      new PlotGeometry(
          100,
          50,
          200,
          100,
          new AxisSpan(0, 40, false),
          List.of(new AxisSpan(0, 80, false), new AxisSpan(0.01, 100, true)));

  private final FigureZoom zoom = new FigureZoom();

  @Test
  void aRubberBandBecomesWhatItSpansOnEveryAxis() {
    assertThat(zoom.band(PLOT, new FigureZoom.Band(250, 125, 150, 75))).isTrue();

    ShownPart part = zoom.part().orElseThrow();
    assertThat(part.epochs()).isEqualTo(new AxisSpan(10, 30, false));
    assertThat(part.values().get(0)).isEqualTo(new AxisSpan(20, 60, false));
    assertThat(part.values().get(1).lower()).isCloseTo(0.1, within(1e-9));
    assertThat(part.values().get(1).upper()).isCloseTo(10, within(1e-9));
  }

  @Test
  void aFlatBandZoomsTheEpochsAndTheValuesFitThemselves() {
    zoom.band(PLOT, new FigureZoom.Band(150, 75, 250, 80));

    assertThat(zoom.part().orElseThrow().epochs()).isEqualTo(new AxisSpan(10, 30, false));
    assertThat(zoom.part().orElseThrow().values()).isEmpty();
  }

  @Test
  void aClickIsNoBand() {
    assertThat(zoom.band(PLOT, new FigureZoom.Band(150, 75, 152, 77))).isFalse();
    assertThat(zoom.part()).isEmpty();
  }

  @Test
  void theWheelKeepsTheEpochUnderThePointerWhereItIs() {
    zoom.about(PLOT, 150, 0.5, 40);

    AxisSpan epochs = zoom.part().orElseThrow().epochs();
    assertThat(epochs.shareOf(10)).isCloseTo(0.25, within(1e-9));
    assertThat(epochs.upper() - epochs.lower()).isCloseTo(20, within(1e-9));
  }

  @Test
  void zoomingOutEndsWhereTheWholeRunIsInSight() {
    zoom.about(PLOT, 150, 0.9, 40);
    zoom.about(PLOT, 150, 1.25, 39);

    assertThat(zoom.part()).isEmpty();
  }

  @Test
  void panningMovesWhatIsInSightButNotBeforeTheStart() {
    PlotGeometry part =
        new PlotGeometry(
            100, 50, 200, 100, new AxisSpan(10, 20, false), List.of(new AxisSpan(0, 8, false)));

    zoom.pan(part, -100, 50);
    assertThat(zoom.part().orElseThrow().epochs()).isEqualTo(new AxisSpan(15, 25, false));
    assertThat(zoom.part().orElseThrow().values()).containsExactly(new AxisSpan(4, 12, false));

    zoom.pan(part, 1000, 0);
    assertThat(zoom.part().orElseThrow().epochs()).isEqualTo(new AxisSpan(0, 10, false));
  }

  @Test
  void oneCannotZoomIntoNothing() {
    for (int i = 0; i < 100; i++) {
      PlotGeometry seen =
          new PlotGeometry(
              100,
              50,
              200,
              100,
              zoom.part().map(ShownPart::epochs).orElse(PLOT.epochs()),
              PLOT.values());
      zoom.about(seen, 180, 0.8, 40);
    }

    AxisSpan epochs = zoom.part().orElseThrow().epochs();
    assertThat(epochs.upper() - epochs.lower()).isGreaterThanOrEqualTo(0.0099);
  }

  @Test
  void anotherVerticalAxisKeepsTheEpochs() {
    zoom.band(PLOT, new FigureZoom.Band(150, 75, 250, 125));

    zoom.fitValues();

    assertThat(zoom.part().orElseThrow().epochs()).isEqualTo(new AxisSpan(10, 30, false));
    assertThat(zoom.part().orElseThrow().values()).isEmpty();
  }
}
