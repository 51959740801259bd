package dev.cmimh.model.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.evaluation.Task;
import org.junit.jupiter.api.Test;

class SweepPointTest {

  @Test
  void aPointIsMeanAndDeviationOverTheFinishedSeedsOfItsValue() {
    assertThat(SweepPoint.of(ExampleSweeps.halfDone()))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.value()).isZero();
              assertThat(point.trials()).extracting(SweptTrial::number).containsExactly(1, 3);
              assertThat(point.meanAveragePrecision().get(Task.TEXT_TO_IMAGE).mean())
                  .isCloseTo(0.41, within(1e-12));
              assertThat(point.meanAveragePrecision().get(Task.TEXT_TO_IMAGE).standardDeviation())
                  .isCloseTo(Math.sqrt(0.02), within(1e-12));
              assertThat(point.chance().get(Task.IMAGE_TO_IMAGE)).isCloseTo(0.12, within(1e-12));
              assertThat(point.imagePrivateInformation().mean()).isCloseTo(8, within(1e-12));
              assertThat(point.textPrivateInformation().mean()).isCloseTo(12, within(1e-12));
              assertThat(point.correlationError().mean()).isCloseTo(0.04, within(1e-12));
              assertThat(point.ownPairReciprocalRank().mean()).isCloseTo(0.36, within(1e-12));
            });
  }

  @Test
  void aSweepThatHasFinishedNothingHasNoPoint() {
    assertThat(SweepPoint.of(ExampleSweeps.planned())).isEmpty();
  }
}
