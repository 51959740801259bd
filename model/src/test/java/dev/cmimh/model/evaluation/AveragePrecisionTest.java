package dev.cmimh.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AveragePrecisionTest {

  private static final HarmonicNumbers HARMONIC = new HarmonicNumbers(100_000);

  @Test
  void isTheTextbookFigureWithoutTies() {
    TieGroups ranking = new TieGroups(new int[] {1, 1, 1, 1, 1}, new int[] {1, 0, 1, 0, 1});

    double whole = (1 / 1.0 + 2 / 3.0 + 3 / 5.0) / 3;
    assertThat(at(5, Divisor.HITS, ranking)).isEqualTo(whole, within(1e-15));
    assertThat(at(5, Divisor.RELEVANT_OR_CUTOFF, ranking)).isEqualTo(whole, within(1e-15));
    assertThat(at(4, Divisor.HITS, ranking)).isEqualTo((1 + 2 / 3.0) / 2, within(1e-15));
    assertThat(at(4, Divisor.RELEVANT_OR_CUTOFF, ranking))
        .isEqualTo((1 + 2 / 3.0) / 3, within(1e-15));
    assertThat(at(2, Divisor.HITS, ranking)).isEqualTo(1, within(1e-15));
    assertThat(at(2, Divisor.RELEVANT_OR_CUTOFF, ranking)).isEqualTo(0.5, within(1e-15));
  }

  /** Orders RN (AP 1) and NR (AP 1/2) are equally likely. */
  @Test
  void isTheMeanOverBothOrdersOfATiedPair() {
    TieGroups pair = TieGroups.ofOneGroup(2, 1);

    assertThat(at(2, Divisor.HITS, pair)).isEqualTo(0.75, within(1e-15));
    assertThat(at(1, Divisor.HITS, pair)).isEqualTo(0.5, within(1e-15));
    assertThat(at(1, Divisor.RELEVANT_OR_CUTOFF, pair)).isEqualTo(0.5, within(1e-15));
  }

  /**
   * The first two of a tie of three with two relevant items are RR, RN or NR. Divided by the hits:
   * (1+1)/2, 1/1, (1/2)/1. Divided by min(R,K) = 2: (1+1)/2, 1/2, (1/2)/2.
   */
  @Test
  void takesTheExpectationOfTheQuotientWhereTheCutoffCutsATie() {
    TieGroups three = TieGroups.ofOneGroup(3, 2);

    assertThat(at(2, Divisor.HITS, three)).isEqualTo((1 + 1 + 0.5) / 3, within(1e-15));
    assertThat(at(2, Divisor.RELEVANT_OR_CUTOFF, three))
        .isEqualTo((1 + 0.5 + 0.25) / 3, within(1e-15));
  }

  /**
   * A relevant item, then a tie of two with one relevant item, cut after its first place. The
   * second place holds R (AP 1) or N (AP 1 by hits, 1/2 by min(R,K) = 2).
   */
  @Test
  void carriesWhatCameBeforeIntoACutTie() {
    TieGroups ranking = new TieGroups(new int[] {1, 2}, new int[] {1, 1});

    assertThat(at(2, Divisor.HITS, ranking)).isEqualTo(1, within(1e-15));
    assertThat(at(2, Divisor.RELEVANT_OR_CUTOFF, ranking)).isEqualTo(0.75, within(1e-15));
  }

  @Test
  void isZeroWithoutAHit() {
    for (Divisor divisor : Divisor.values()) {
      assertThat(at(3, divisor, new TieGroups(new int[] {3, 2}, new int[] {0, 2}))).isZero();
      assertThat(at(4, divisor, TieGroups.ofOneGroup(9, 0))).isZero();
      assertThat(at(4, divisor, TieGroups.ofOneGroup(0, 0))).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void equalsTheMeanOverEveryOrderThatTheTiesAllow(Divisor divisor) {
    Random random = new Random(1);
    for (int round = 0; round < 150; round++) {
      TieGroups groups = Rankings.randomGroups(1 + random.nextInt(4), 5, random);
      List<boolean[]> orders = new ArrayList<>();
      Rankings.everyOrder(groups, orders::add);
      for (int k = 1; k <= groups.totalItems() + 2; k++) {
        Cutoff cutoff = new Cutoff(k);
        double mean =
            orders.stream()
                .mapToDouble(order -> Rankings.averagePrecision(order, cutoff, divisor))
                .average()
                .orElseThrow();
        assertThat(at(k, divisor, groups)).as("%s @%d", groups, k).isEqualTo(mean, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithRandomOrdersOfLargeTies(Divisor divisor) {
    Random random = new Random(2);
    TieGroups groups = new TieGroups(new int[] {0, 7, 60, 300, 900}, new int[] {0, 5, 31, 70, 110});
    for (int k : new int[] {5, 20, 67, 100, 366, 500, 5_000}) {
      Cutoff cutoff = new Cutoff(k);
      double[] samples = new double[4_000];
      Arrays.setAll(
          samples,
          i -> Rankings.averagePrecision(Rankings.randomOrder(groups, random), cutoff, divisor));
      SeedSummary sampled = SeedSummary.of(samples);
      double standardError = sampled.standardDeviation() / Math.sqrt(samples.length);

      assertThat(at(k, divisor, groups))
          .as("@%d", k)
          .isEqualTo(sampled.mean(), within(4.5 * standardError + 1e-12));
    }
  }

  /**
   * In one tie of all items, relevant ones are spread evenly. By linearity, divided by R, it is
   * {@code (1/n) sum_j (1 + (j-1)(R-1)/(n-1)) / j}, here added up place by place.
   */
  @Test
  void agreesWithAPlainSumForAHugeTie() {
    int n = 100_000;
    int relevant = 6_500;
    double sum = 0;
    for (int j = 1; j <= n; j++) {
      sum += (1 + (j - 1.0) * (relevant - 1) / (n - 1)) / j;
    }

    assertThat(at(n, Divisor.HITS, TieGroups.ofOneGroup(n, relevant)))
        .isEqualTo(sum / n, within(1e-12));
  }

  private static double at(int k, Divisor divisor, TieGroups groups) {
    return new AveragePrecision(new Cutoff(k), divisor, HARMONIC).of(groups);
  }
}
