package dev.cmimh.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JvmClockTest {

  @Test
  void momentsThatHavePassedAreCountedBack() {
    JvmClock clock = new JvmClock(() -> 12_000);

    assertThat(clock.secondsTo(System.nanoTime() - 3_000_000_000L)).isCloseTo(9, within(0.5));
  }

  @Test
  void laterMomentIsLaterByAsMuch() {
    JvmClock clock = JvmClock.ofThisProcess();
    long now = System.nanoTime();

    assertThat(clock.secondsTo(now)).isPositive();
    assertThat(clock.secondsTo(now) - clock.secondsTo(now - 1_000_000_000L))
        .isCloseTo(1, within(0.05));
  }
}
