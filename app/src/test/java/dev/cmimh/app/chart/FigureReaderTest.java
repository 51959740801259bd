package dev.cmimh.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.figure.AxisSpan;
import dev.cmimh.model.figure.CurvePoints;
import dev.cmimh.model.figure.CurvePoints.Points;
import dev.cmimh.model.figure.FigureMark;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import dev.cmimh.model.figure.LineStyle;
import dev.cmimh.model.figure.PlotGeometry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FigureReaderTest {

  private static final double[] EPOCHS = {1, 2, 3};

  private final FigureReader reader =
      new FigureReader(
          figure(
              curve(
                  "Img->Txt",
                  "%",
                  new Points(EPOCHS, new double[] {10, 54.321, 60}),
                  Optional.of(new Points(EPOCHS, new double[] {11.6, 11.6, 11.6})),
                  Optional.of(new Points(new double[] {1, 2}, new double[] {9, 51}))),
              curve(
                  "image code",
                  "nats",
                  new Points(EPOCHS, new double[] {7.00123, Double.NaN, 5}),
                  Optional.empty(),
                  Optional.empty())));

  @Test
  void theNearestPointIsRead() {
    FigureReading reading = reader.at(1.6).orElseThrow();

    assertThat(reading.epoch()).isEqualTo(2);
    assertThat(reading.rows()).extracting(FigureReading.Row::label).containsExactly("Img->Txt");
  }

  @Test
  void valuesHaveTheirUnitTheirChanceAndThePinnedRunBesideThem() {
    FigureReading.Row row = reader.at(2).orElseThrow().rows().getFirst();

    assertThat(row.value()).isEqualTo("54.3 %");
    assertThat(row.chance()).isEqualTo("11.6 %");
    assertThat(row.pinned()).isEqualTo("51.0 %");
    assertThat(reader.at(1).orElseThrow().rows().getLast().value()).isEqualTo("7.001 nats");
    assertThat(reader.at(1).orElseThrow().rows().getLast().chance()).isEmpty();
  }

  @Test
  void aMarkIsReadWhereItStands() {
    assertThat(reader.at(1.5).orElseThrow().mark()).map(FigureMark::number).contains(1);
    assertThat(reader.at(1.8).orElseThrow().mark()).isEmpty();
  }

  @Test
  void keysGoFromPointToPoint() {
    assertThat(reader.firstEpoch()).hasValue(1);
    assertThat(reader.after(1)).hasValue(2);
    assertThat(reader.before(3)).hasValue(2);
    assertThat(reader.after(3)).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void aScreenReaderSaysTheNewestValues() {
    assertThat(SpokenValues.of(reader.last())).isEqualTo("Img->Txt 60.0 %, image code 5 nats");
  }

  @Test
  void withoutPointsThereIsNothingToRead() {
    FigureReader empty = new FigureReader(figure());

    assertThat(empty.at(1)).isEmpty();
    assertThat(SpokenValues.of(empty.last())).isEmpty();
  }

  private static CurvePoints curve(
      String label, String unit, Points points, Optional<Points> chance, Optional<Points> pinned) {
    return new CurvePoints(
        label, Ink.SINGLE, LineStyle.SOLID, 0, unit, points, points, chance, pinned);
  }

  private static DrawnFigure figure(CurvePoints... curves) {
    return new DrawnFigure(
        new PixelFrame(1, 1),
        new PlotGeometry(
            0, 0, 100, 100, new AxisSpan(0, 4, false), List.of(new AxisSpan(0, 100, false))),
        List.of(curves),
        List.of(new FigureMark(1, 1.51, "learning rate 0.001 → 0.002")),
        FigurePalette.light());
  }
}
