package dev.cmimh.model.hashing.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.TrainingPairs;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class RidgeChoiceTest extends LearnedOnPlantedPairs {

  @Test
  void theRidgeThatIsChosenIsTheOneAfterWhichHeldOutPairsFindEachOther() {
    PlantedPairs planted = PlantedPairs.common();
    MethodSettings settings = MethodSettings.usual(BITS, 5);
    Acq method = new Acq(LearnedOnPlantedPairs::engine);

    MethodSettings settled =
        RidgeChoice.settled(
            engine(),
            settings,
            planted.training(),
            FittingWatch.none(),
            (tried, pairs, watch) ->
                tried.number(RidgeChoice.RIDGE) == 0.01
                    ? method.fit(tried, pairs.pairs(), watch)
                    : method.fit(tried, unpaired(pairs.pairs()), watch));

    assertThat(settled.number(RidgeChoice.RIDGE)).isEqualTo(0.01);
  }

  @Test
  void aChoiceOfTheRidgeEndsWhenThePersonWishesSo() {
    FittingWatch watch = new FittingWatch((_, _, _) -> {}, () -> true);

    assertThatThrownBy(
            () ->
                new Acq(LearnedOnPlantedPairs::engine)
                    .fit(SETTINGS, PlantedPairs.common().training(), watch))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void picturesOfOneTextAreHeldOutTogether() {
    PlantedPairs planted = PlantedPairs.common();
    TrainingPairs pairs =
        new TrainingPairs(
            planted.training().images(),
            planted.training().texts(),
            IntStream.range(0, PlantedPairs.TRAINING).map(row -> row / 4).toArray());

    HeldOutPairs parts = HeldOutPairs.fifth(pairs, 1);

    assertThat(parts.heldOut().size()).isEqualTo(PlantedPairs.TRAINING / 5);
    assertThat(parts.training().textIdentity())
        .doesNotContain(parts.heldOut().textIdentity())
        .hasSize(PlantedPairs.TRAINING * 4 / 5);
  }

  @Test
  void anOwnPairThatIsNearestHasRankOneAndTiesHaveTheMiddleOne() {
    DMatrixRMaj codes = new DMatrixRMaj(new double[][] {{1, 1}, {1, -1}, {-1, -1}});
    DMatrixRMaj alike = new DMatrixRMaj(new double[][] {{1, 1}, {1, 1}, {1, 1}});

    assertThat(OwnPairRank.meanReciprocal(codes, codes)).isEqualTo(1);
    assertThat(OwnPairRank.meanReciprocal(alike, alike)).isEqualTo(0.5);
  }
}
