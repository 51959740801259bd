package dev.cmimh.model.hashing.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.junit.jupiter.api.Test;

class BaselineNumericsTest extends LearnedOnPlantedPairs {

  @Test
  void decorrelatedScoresHaveSignsThatCorrelateLess() {
    DMatrixRMaj independent = Codes.gaussian(2_000, 8, 1);
    DMatrixRMaj mixed = CommonOps_DDRM.mult(independent, alike(8, 0.5), null);

    double before = correlationError(Codes.signs(mixed));
    double after = correlationError(Codes.signs(Decorrelation.apply(mixed)));

    assertThat(before).isGreaterThan(0.05);
    assertThat(after).isLessThan(before / 10);
  }

  @Test
  void directionsWhoseCorrelationIsRoundingAreLeftOut() {
    PlantedPairs planted = PlantedPairs.common();
    FloatMatrix twice = twice(planted.training().texts());
    TrainingPairs pairs =
        new TrainingPairs(
            twice(planted.training().images()), twice, planted.training().textIdentity());

    CanonicalViews views = CanonicalViews.fit(CentredPairs.of(pairs, engine()), 32, 1e-4);

    assertThat(views.textDirections().numCols).isEqualTo(16);
  }

  @Test
  void everyRoundOfCollectiveFactorisationLowersItsObjective() {
    assertNeverRises(
        objectives(new Cmfh(LearnedOnPlantedPairs::engine), PlantedPairs.independent()), 100);
  }

  @Test
  void everyRoundOfCoQuantisationLowersItsObjective() {
    assertNeverRises(
        objectives(new Acq(LearnedOnPlantedPairs::engine), PlantedPairs.independent()), 3);
  }

  @Test
  void theCodeOfATrainingPairIsTheSignOfItsLatentRow() {
    PlantedPairs planted = PlantedPairs.common();
    TrainingPairs pairs = planted.training();
    CentredPairs centred = CentredPairs.of(pairs, engine());
    CollectiveFactors factors =
        CollectiveFactors.begin(
            centred,
            0.1,
            new CollectiveFactors.Weights(100, 0.01),
            Codes.gaussian(pairs.size(), BITS, SETTINGS.seed()));
    for (int round = 0; round < 100; round++) {
      factors.update();
    }
    DMatrixRMaj latent = CommonOps_DDRM.mult(centred.images().values(), factors.imageShare(), null);
    CommonOps_DDRM.multAdd(centred.texts().values(), factors.textShare(), latent);

    LearnedHash learned =
        new Cmfh(LearnedOnPlantedPairs::engine).fit(SETTINGS, pairs, FittingWatch.none());
    FloatMatrix outOfSample =
        learned.pairEncoder().orElseThrow().pairLogits(pairs.images(), pairs.texts());

    for (int i = 0; i < latent.data.length; i++) {
      assertThat(outOfSample.toArray()[i] > 0).isEqualTo(latent.data[i] > 0);
    }
  }

  @Test
  void theRotationsOfAProcrustesProblemAreOrthogonal() {
    DMatrixRMaj rotation = Procrustes.rotation(Codes.gaussian(6, 9, 3));

    assertThat(
            MatrixFeatures_DDRM.isIdentity(
                CommonOps_DDRM.multTransB(rotation, rotation, null), 1e-10))
        .isTrue();
  }

  @Test
  void aRotatedCloudIsTurnedBackByTheProcrustesRotation() {
    DMatrixRMaj points = Codes.gaussian(50, 5, 1);
    DMatrixRMaj turn = Procrustes.rotation(Codes.gaussian(5, 5, 2));
    DMatrixRMaj turned = CommonOps_DDRM.mult(points, turn, null);

    DMatrixRMaj found = Procrustes.rotation(CommonOps_DDRM.multTransA(points, turned, null));

    assertThat(MatrixFeatures_DDRM.isIdentical(found, turn, 1e-10)).isTrue();
  }

  @Test
  void aMachinePerBitTellsBitsThatAreLinearInTheRows() {
    CentredRows rows = CentredRows.of(PlantedPairs.common().training().images());
    DMatrixRMaj planted = Codes.gaussian(rows.values().numCols, BITS, 4);
    DMatrixRMaj bits = Codes.signs(CommonOps_DDRM.mult(rows.values(), planted, null));

    DMatrixRMaj learned = new BitMachines(rows, 100).learn(bits, 1);

    DMatrixRMaj told = Codes.signs(CommonOps_DDRM.mult(rows.values(), learned, null));
    assertThat(Codes.difference(told, bits)).isLessThan(bits.getNumElements() / 50);
  }

  @Test
  void aBitIsLearnedTheSameWhicheverOthersAreLearnedWithIt() {
    CentredRows rows = CentredRows.of(PlantedPairs.common().training().images());
    DMatrixRMaj bits = Codes.signs(Codes.gaussian(rows.values().numRows, 6, 2));
    BitMachines machines = new BitMachines(rows, 1);

    DMatrixRMaj together = machines.learn(bits, 1);

    for (int bit = 0; bit < bits.numCols; bit++) {
      DMatrixRMaj alone = machines.learn(CommonOps_DDRM.extractColumn(bits, bit, null), 1);
      assertThat(CommonOps_DDRM.extractColumn(together, bit, null).data).isEqualTo(alone.data);
    }
  }
}
