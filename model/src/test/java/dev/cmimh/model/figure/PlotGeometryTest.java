package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlotGeometryTest {

  private final PlotGeometry geometry =
      new PlotGeometry(
          100,
          50,
          200,
          100,
          new AxisSpan(0, 40, false),
          List.of(new AxisSpan(-2, 8, false), new AxisSpan(0.01, 100, true)));

  @Test
  void positionsAreEpochsAndBack() {
    assertThat(geometry.epochAt(150)).isEqualTo(10);
    assertThat(geometry.positionOf(10)).isEqualTo(150);
  }

  @Test
  void valuesGrowUpwards() {
    assertThat(geometry.positionOf(0, -2)).isEqualTo(150);
    assertThat(geometry.positionOf(0, 8)).isEqualTo(50);
  }

  @Test
  void equalRatiosAreEqualDistancesOnALogarithmicAxis() {
    assertThat(geometry.positionOf(1, 1)).isCloseTo(100, within(1e-9));
    assertThat(geometry.values().get(1).valueAt(0.25)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void thePlotHasItsEdges() {
    assertThat(geometry.contains(100, 50)).isTrue();
    assertThat(geometry.contains(99, 50)).isFalse();
    assertThat(geometry.contains(300, 151)).isFalse();
  }
}
