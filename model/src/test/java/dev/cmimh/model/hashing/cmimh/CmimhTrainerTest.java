package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmimhTrainerTest extends SmallTrainer {

  @Test
  void theSameSeedGivesBitIdenticalParameters() {
    assertThat(trained(SmallRun.settings(), 10).parameters())
        .containsExactly(trained(SmallRun.settings(), 10).parameters());
  }

  @Test
  void twoThreadsGiveTheParametersOfOne() {
    TrainerState one = continued(SmallRun.runtime(), 10);
    TrainerState two = continued(SmallRun.runtime().withThreads(2), 10);

    assertThat(two.parameters()).containsExactly(one.parameters());
  }

  @Test
  void anotherSeedGivesOtherParameters() {
    assertThat(trained(SmallRun.settings(2, new CriticInput(0, 0)), 1).parameters())
        .isNotEqualTo(trained(SmallRun.settings(), 1).parameters());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 9})
  void aTrainerThatGoesOnFromAStateDoesWhatAnUnbrokenOneDoes(int brokenAfter) {
    for (OptimizerSettings optimizer :
        List.of(SmallRun.adam(), new OptimizerSettings.Sgd(0.9, 5, 0.01))) {
      CmimhSettings settings =
          new CmimhSettings(SmallRun.BITS, 1, SmallRun.network(), optimizer, new CriticInput(1, 0));
      TrainerState first = trained(settings, brokenAfter);

      TrainerState resumed = continued(settings, Optional.of(first), brokenAfter + 1, 10);

      TrainerState unbroken = trained(settings, 10);
      assertThat(resumed.steps()).isEqualTo(10);
      assertThat(resumed.parameters()).containsExactly(unbroken.parameters());
      assertThat(resumed.optimizer().firstMoment())
          .containsExactly(unbroken.optimizer().firstMoment());
      assertThat(resumed.optimizer().secondMoment())
          .containsExactly(unbroken.optimizer().secondMoment());
    }
  }

  @Test
  void trainingLowersTheObjective() {
    List<Double> totals = new ArrayList<>();
    try (CmimhTrainer trainer = SmallRun.trainer(SmallRun.settings(), pairs)) {
      for (long step = 1; step <= 150; step++) {
        totals.add(
            trainer
                .step(
                    SmallRun.rows(step, BATCH, PAIRS),
                    SmallRun.WEIGHTS,
                    new LearningRates(0.01, 0.01))
                .terms()
                .total());
      }
    }

    assertThat(mean(totals.subList(140, 150))).isLessThan(0.7 * mean(totals.subList(0, 10)));
  }

  @Test
  void samplesInTheCriticRunAndDifferFromBernoulliVectors() {
    double bernoulli = secondStep(0).terms().mutualInformation();
    double one = secondStep(1).terms().mutualInformation();
    double five = secondStep(5).terms().mutualInformation();

    assertThat(new double[] {bernoulli, one, five}).doesNotHaveDuplicates();
    assertThat(bernoulli).isFinite();
    assertThat(one).isFinite();
    assertThat(five).isFinite();
  }

  @Test
  void whatTheCriticReadsLeavesTheOtherTermsOfTheFirstStepAlone() {
    ObjectiveTerms bernoulli = step(0, 1).terms();
    ObjectiveTerms sampled = step(5, 1).terms();

    assertThat(sampled.imageReconstruction()).isEqualTo(bernoulli.imageReconstruction());
    assertThat(sampled.modalityGap()).isEqualTo(bernoulli.modalityGap());
    assertThat(sampled.mutualInformation()).isNotEqualTo(bernoulli.mutualInformation());
  }

  @Test
  void theStepReportsItsTimesAndFigures() {
    StepResult result = step(0, 1);

    assertThat(result.timings().forward()).isPositive();
    assertThat(result.timings().backward()).isPositive();
    assertThat(result.timings().optimizer()).isPositive();
    assertThat(result.timings().classifier()).isPositive();
    assertThat(result.gradientNorm()).isPositive();
    assertThat(result.imageClassifierLoss()).isPositive();
    assertThat(result.textClassifierLoss()).isPositive();
    assertThat(result.codes().saturation()).isBetween(0.0, 1.0);
  }

  /** The engine frees some memory when Java objects go; nothing that a gradient reads may. */
  @Test
  void garbageCollectionsWhileItTrainsChangeNothing() throws InterruptedException {
    float[] quiet = trained(SmallRun.settings(), 12).parameters();
    AtomicBoolean trained = new AtomicBoolean();
    Thread collector =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!trained.get()) {
                    System.gc();
                  }
                });

    float[] disturbed;
    try {
      disturbed = trained(SmallRun.settings(), 12).parameters();
    } finally {
      trained.set(true);
      collector.join(30_000);
    }

    assertThat(disturbed).containsExactly(quiet);
  }

  @Test
  void aClosedTrainerLeavesNoArraysBehind() {
    try (NDManager manager = SmallRun.runtime().newManager()) {
      NDManager all = manager.getParentManager();
      int before = all.getManagedArrays().size();

      assertThat(trained(SmallRun.settings(), 3).steps()).isEqualTo(3);

      assertThat(all.getManagedArrays()).hasSize(before);
    }
  }

  @Test
  void aModelIsNotChangedByLaterSteps() {
    try (CmimhTrainer trainer = SmallRun.trainer(SmallRun.settings(), pairs)) {
      CmimhModel model = trainer.model();
      float[] kept = model.parameters().clone();

      trainer.step(SmallRun.rows(1, BATCH, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES);

      assertThat(model.parameters()).containsExactly(kept);
      assertThat(trainer.model().parameters()).isNotEqualTo(kept);
    }
  }

  @Test
  void pairsNeedAsManyImagesAsTextsAndIdentities() {
    FloatMatrix three = FloatMatrix.of(3, 1, new float[3]);
    FloatMatrix two = FloatMatrix.of(2, 1, new float[2]);

    assertThatThrownBy(() -> new TrainingPairs(three, two, new int[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There are 3 images, 2 texts and 3 text identities: pairs need as many of each");
  }
}
