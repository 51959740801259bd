package dev.cmimh.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrecisionAtCutoffTest {

  @Test
  void isTheExpectedShareOfRelevantItems() {
    TieGroups ranking = new TieGroups(new int[] {2, 4}, new int[] {1, 3});

    assertThat(at(1, ranking)).isEqualTo(0.5, within(1e-15));
    assertThat(at(2, ranking)).isEqualTo(0.5, within(1e-15));
    assertThat(at(4, ranking)).isEqualTo((1 + 1.5) / 4, within(1e-15));
  }

  @Test
  void looksAtAllItemsWhereThereAreFewerThanTheCutoff() {
    assertThat(at(50, TieGroups.ofOneGroup(8, 2))).isEqualTo(0.25);
    assertThat(at(50, TieGroups.ofOneGroup(0, 0))).isZero();
  }

  @Test
  void equalsTheMeanOverEveryOrderThatTheTiesAllow() {
    Random random = new Random(1);
    for (int round = 0; round < 100; round++) {
      TieGroups groups = Rankings.randomGroups(3, 4, random);
      List<boolean[]> orders = new ArrayList<>();
      Rankings.everyOrder(groups, orders::add);
      for (int k = 1; k <= groups.totalItems() + 1; k++) {
        Cutoff cutoff = new Cutoff(k);
        double mean =
            orders.stream()
                .mapToDouble(order -> Rankings.precision(order, cutoff))
                .average()
                .orElseThrow();
        assertThat(at(k, groups)).isEqualTo(mean, within(1e-12));
      }
    }
  }

  private static double at(int k, TieGroups groups) {
    return new PrecisionAtCutoff(new Cutoff(k)).of(groups);
  }
}
