package dev.cmimh.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.LiveKnobs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveThrottleTest {

  private final List<LiveKnobs> acted = new ArrayList<>();
  private final ManualDelay delay = new ManualDelay();
  private final LiveThrottle throttle = new LiveThrottle(acted::add, delay);

  @Test
  void theFirstChangeActsAtOnce() {
    throttle.gently(knobs(1));

    assertThat(acted).containsExactly(knobs(1));
  }

  @Test
  void aDragOfTwoSecondsActsAFewTimesAndItsLastValueAlways() {
    for (int moved = 1; moved <= 100; moved++) {
      throttle.gently(knobs(moved));
      delay.pass(Duration.ofMillis(20));
    }
    delay.pass(LiveThrottle.BETWEEN);

    assertThat(acted).hasSizeBetween(5, 7);
    assertThat(acted.getLast()).isEqualTo(knobs(100));
  }

  @Test
  void nothingMoreActsWhereNothingChangedMeanwhile() {
    throttle.gently(knobs(1));
    delay.pass(Duration.ofSeconds(10));

    assertThat(acted).hasSize(1);
  }

  @Test
  void aChangeOnItsOwnDoesNotWait() {
    throttle.gently(knobs(1));
    throttle.gently(knobs(2));
    throttle.now(knobs(3));
    delay.pass(Duration.ofSeconds(1));

    assertThat(acted).containsExactly(knobs(1), knobs(3));
  }

  @Test
  void whatHasNotActedIsForgottenWithItsRun() {
    throttle.gently(knobs(1));
    throttle.gently(knobs(2));
    throttle.forget();
    delay.pass(Duration.ofSeconds(1));

    assertThat(acted).containsExactly(knobs(1));
  }

  private static LiveKnobs knobs(double gap) {
    return DefaultRecipe.knobs().with(knobs -> knobs.modalityGapWeight = gap);
  }
}
