package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.hashing.cmimh.KeyedRandom.Purpose;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyedRandomTest {

  @Test
  void theSameSeedPurposeAndStepGiveTheSameStream() {
    for (Purpose purpose : Purpose.values()) {
      assertThat(new KeyedRandom(5).stream(purpose, 9).longs(20).toArray())
          .containsExactly(new KeyedRandom(5).stream(purpose, 9).longs(20).toArray());
    }
  }

  @Test
  void anotherSeedPurposeOrStepGivesAnotherStream() {
    Set<Long> firsts = new HashSet<>();
    int streams = 0;
    for (long seed = -2; seed <= 2; seed++) {
      for (Purpose purpose : Purpose.values()) {
        for (long step = 0; step < 50; step++) {
          firsts.add(new KeyedRandom(seed).stream(purpose, step).nextLong());
          streams++;
        }
      }
    }

    assertThat(firsts).hasSize(streams);
  }
}
