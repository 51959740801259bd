package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelFigureTest {

  private static final ParallelAxis BITS = new ParallelAxis("bits", "code length", 16, 64, false);
  private static final ParallelAxis RATE = new ParallelAxis("rate", "learning rate", 1e-4, 1, true);
  private static final ParallelLine SHORT = new ParallelLine("a", "short", List.of(16.0, 1e-4));
  private static final ParallelLine LONG = new ParallelLine("b", "long", List.of(64.0, 0.01));
  private static final ParallelLine PART = new ParallelLine("c", "part", List.of(Double.NaN, 0.01));

  @Test
  void valuesOverDecadesStandOnALogarithmicAxis() {
    assertThat(ParallelAxis.over("rate", "rate", new double[] {1e-4, 0.01, 1}).orElseThrow())
        .extracting(ParallelAxis::logarithmic)
        .isEqualTo(true);
    assertThat(ParallelAxis.over("kl", "KL", new double[] {0, 0.01, 1}).orElseThrow())
        .extracting(ParallelAxis::logarithmic)
        .isEqualTo(false);
    assertThat(RATE.place(0.01)).isEqualTo(0.5, within(1e-12));
    assertThat(RATE.value(0.5)).isEqualTo(0.01, within(1e-12));
  }

  @Test
  void theEndsOfAnAxisAreExactlyItsLeastAndMost() {
    assertThat(RATE.value(0)).isEqualTo(1e-4);
    assertThat(RATE.value(1)).isEqualTo(1);
  }

  @Test
  void whatIsTheSameEverywhereHasNoAxis() {
    assertThat(ParallelAxis.over("x", "x", new double[] {3, Double.NaN, 3})).isEmpty();
    assertThat(ParallelAxis.over("x", "x", new double[] {Double.NaN})).isEmpty();
  }

  @Test
  void aLinePassesWhenEveryBrushHoldsIt() {
    ParallelFigure figure = figure(Map.of("bits", ParallelBrush.between(64, 32)));
    assertThat(figure.passes(LONG)).isTrue();
    assertThat(figure.passes(SHORT)).isFalse();
    assertThat(figure.passes(PART)).as("without a value on the brushed axis").isFalse();
    assertThat(figure(Map.of()).passes(PART)).isTrue();
  }

  @Test
  void theLineUnderThePointerIsFoundBetweenTheAxes() {
    ParallelGeometry geometry = new ParallelGeometry(List.of(BITS, RATE), 400, 300);
    double middle = (geometry.x(0) + geometry.x(1)) / 2;
    double height = (geometry.height(LONG, 0) + geometry.height(LONG, 1)) / 2;

    assertThat(geometry.lineAt(List.of(SHORT, LONG, PART), middle, height + 3)).contains(LONG);
    assertThat(geometry.lineAt(List.of(SHORT, LONG, PART), middle, height - 40)).isEmpty();
    assertThat(geometry.axisAt(geometry.x(1) + 5)).hasValue(1);
    assertThat(geometry.axisAt(middle)).isEmpty();
  }

  @Test
  void theTableSaysWhichLinesPassAndLeavesOutWhatIsMissing() {
    assertThat(
            ParallelExport.csv(figure(Map.of("bits", ParallelBrush.between(32, 64)))).split("\r\n"))
        .containsExactly(
            "run,name,passes,bits,rate",
            "a,short,false,16,0.0001",
            "b,long,true,64,0.01",
            "c,part,false,,0.01");
  }

  @Test
  void itIsWrittenAsADrawingWithTheNamesOfItsAxes(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("axes.svg");
    ParallelExport.write(figure(Map.of()), FigurePalette.light(), FigureExport.Format.SVG, file);
    assertThat(Files.readString(file)).contains("code length", "learning rate", "0.0001");
  }

  private static ParallelFigure figure(Map<String, ParallelBrush> brushes) {
    return new ParallelFigure(List.of(BITS, RATE), List.of(SHORT, LONG, PART), brushes);
  }
}
