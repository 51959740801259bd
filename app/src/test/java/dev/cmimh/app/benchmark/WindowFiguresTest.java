package dev.cmimh.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cmimh.model.benchmark.Measurement;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowFiguresTest {

  private static final WindowFigures FIGURES =
      new WindowFigures(
          WindowWork.TRAINING,
          1.5,
          3.25,
          List.of(9.0, 1.0, 2.0),
          List.of(70.0, 90.0),
          new StretchSpeed(100, 4).plus(new StretchSpeed(80, 2)),
          new StretchSpeed(240, 6));

  private final List<Measurement> lines =
      FIGURES.measurements(new WindowFigures.Conditions(2, 1_024_000, "Headless", "sw", true));

  @Test
  void everyFigureIsALineWithItsUnit() {
    assertThat(lines)
        .extracting(Measurement::bench, Measurement::value, Measurement::unit)
        .containsExactly(
            tuple("ui/first-frame", 1.5, "s"),
            tuple("ui/first-picture", 3.25, "s"),
            tuple("ui/stall-p99", 9.0, "ms"),
            tuple("ui/stall-p999", 9.0, "ms"),
            tuple("ui/search-latency-p95", 90.0, "ms"),
            tuple("ui/training-speed", 0.75, "ratio"),
            tuple("ui/steps-window", 30.0, "steps/s"),
            tuple("ui/steps-terminal", 40.0, "steps/s"));
  }

  @Test
  void withoutTrainingOnlyTheStartIsTold() {
    WindowFigures start =
        new WindowFigures(
            WindowWork.TRAINING,
            1.5,
            3.25,
            List.of(),
            List.of(),
            StretchSpeed.NONE,
            StretchSpeed.NONE);

    assertThat(
            start.measurements(new WindowFigures.Conditions(2, 1_024_000, "Headless", "sw", true)))
        .extracting(Measurement::bench)
        .containsExactly("ui/first-frame", "ui/first-picture");
  }

  @Test
  void besideASweepNothingTrainsInTheWindow() {
    WindowFigures swept =
        new WindowFigures(
            WindowWork.SWEEP,
            1.5,
            3.25,
            List.of(4.0),
            List.of(70.0),
            StretchSpeed.NONE,
            StretchSpeed.NONE);

    assertThat(
            swept.measurements(new WindowFigures.Conditions(2, 1_024_000, "Headless", "sw", true)))
        .extracting(Measurement::bench)
        .containsExactly(
            "ui-sweep/first-frame",
            "ui-sweep/first-picture",
            "ui-sweep/stall-p99",
            "ui-sweep/stall-p999",
            "ui-sweep/search-latency-p95");
  }

  @Test
  void everyLineSaysWhereItWasMeasured() {
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.settings())
                    .containsEntry("threads", 2)
                    .containsEntry("pixels", 1_024_000)
                    .containsEntry("platform", "Headless")
                    .containsEntry("renderer", "sw")
                    .containsEntry("features", "kept"));
  }

  @Test
  void percentilesSayOfHowManyValues() {
    assertThat(lines.get(2).settings()).containsEntry("posts", 3);
    assertThat(lines.get(4).settings()).containsEntry("searches", 2);
    assertThat(lines.get(5).settings()).containsEntry("seconds", 6);
  }
}
