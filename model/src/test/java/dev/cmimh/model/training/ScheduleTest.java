package dev.cmimh.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.hashing.cmimh.CriticInput;
import dev.cmimh.model.hashing.cmimh.ObjectiveWeights;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final LiveKnobs KNOBS = new LiveKnobs(30, 10, 0.8, 0.01, 0.1, 1e-3, 1e-3);

  @Test
  void theBatchesOfAnEpochShareNoPair() {
    Schedule schedule = schedule(32, 4, 10, 103);

    for (int epoch = 1; epoch <= 4; epoch++) {
      int[] order = schedule.order(epoch);
      Set<Integer> seen = new HashSet<>();
      for (int inEpoch = 1; inEpoch <= 10; inEpoch++) {
        long step = (epoch - 1) * 10L + inEpoch;
        int[] batch = schedule.batch(order, step);
        assertThat(batch).hasSize(10);
        Arrays.stream(batch).forEach(seen::add);
        assertThat(schedule.epochOf(step)).isEqualTo(epoch);
        assertThat(schedule.endsEpoch(step)).isEqualTo(inEpoch == 10);
      }
      assertThat(seen).hasSize(100).allMatch(pair -> pair >= 0 && pair < 103);
    }
    assertThat(schedule.totalSteps()).isEqualTo(40);
  }

  @Test
  void anOrderHoldsEveryPairOnceAndDependsOnSeedAndEpoch() {
    Schedule schedule = schedule(32, 2, 10, 50);

    int[] sorted = schedule.order(1).clone();
    Arrays.sort(sorted);
    for (int i = 0; i < 50; i++) {
      assertThat(sorted[i]).isEqualTo(i);
    }
    assertThat(schedule.order(1)).containsExactly(schedule.order(1));
    assertThat(schedule.order(2)).isNotEqualTo(schedule.order(1));
    assertThat(new Schedule(parameters(32, 2, 10, 9, 0), 50).order(1))
        .isNotEqualTo(schedule.order(1));
  }

  @Test
  void fewerPairsThanABatchMakeOneBatch() {
    Schedule schedule = schedule(32, 3, 128, 20);

    assertThat(schedule.batchSize()).isEqualTo(20);
    assertThat(schedule.stepsPerEpoch()).isEqualTo(1);
    assertThat(schedule.batch(schedule.order(1), 1)).hasSize(20);
  }

  @Test
  void onePairIsTooFew() {
    assertThatThrownBy(() -> schedule(32, 1, 128, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Training needs at least 2 pairs, but the data set has 1");
  }

  @Test
  void weightsOfSumsOverBitsAreScaledToTheCodeLength() {
    for (int bits : new int[] {16, 32, 64, 128}) {
      ObjectiveWeights weights = new Schedule(parameters(bits, 1, 10, 1, 0), 100).weights(KNOBS, 1);

      assertThat(weights.modalityGap()).isCloseTo(0.8 * 32 / bits, within(1e-12));
      assertThat(weights.balance()).isCloseTo(0.1 * 32 / bits, within(1e-12));
      assertThat(weights.reconstruction()).isEqualTo(30);
      assertThat(weights.mutualInformation()).isEqualTo(10);
      assertThat(weights.totalCorrelation()).isEqualTo(0.01);
    }
  }

  @Test
  void theModalityGapsWeightRisesInALineAndIsFullAtTheEndOfItsWarmUp() {
    Schedule schedule = new Schedule(parameters(32, 3, 10, 1, 1.0 / 3), 100);

    for (long step = 1; step <= 30; step++) {
      assertThat(schedule.weights(KNOBS, step).modalityGap())
          .as("step %d", step)
          .isCloseTo(0.8 * Math.min(1, step / 10.0), within(1e-12));
      assertThat(schedule.weights(KNOBS, step).balance()).isEqualTo(0.1);
    }
  }

  @Test
  void withoutAWarmUpTheWeightIsFullFromTheFirstStep() {
    assertThat(schedule(32, 1, 10, 100).weights(KNOBS, 1).modalityGap()).isEqualTo(0.8);
  }

  private static Schedule schedule(int bits, int epochs, int batchSize, int pairs) {
    return new Schedule(parameters(bits, epochs, batchSize, 1, 0), pairs);
  }

  private static HyperParameters parameters(
      int bits, int epochs, int batchSize, long seed, double warmUp) {
    return new HyperParameters(
        bits,
        seed,
        epochs,
        batchSize,
        DefaultRecipe.network(),
        DefaultRecipe.adam(),
        new CriticInput(0, 0),
        warmUp,
        KNOBS);
  }
}
