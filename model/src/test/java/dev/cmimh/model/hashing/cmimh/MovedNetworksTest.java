package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovedNetworksTest extends SmallTrainer {

  @Test
  void withoutWeightsOnlyTheClassifiersMove() {
    assertThat(movedNetworks(new ObjectiveWeights(0, 0, 0, 0, 0)))
        .containsExactlyInAnyOrder("image-classifier", "text-classifier");
  }

  @Test
  void reconstructionMovesEncodersAndDecoders() {
    assertThat(movedNetworks(new ObjectiveWeights(1, 0, 0, 0, 0)))
        .containsExactlyInAnyOrder(
            "image-encoder",
            "text-encoder",
            "image-decoder",
            "text-decoder",
            "image-classifier",
            "text-classifier");
  }

  @Test
  void mutualInformationMovesEncodersAndCritic() {
    assertThat(movedNetworks(new ObjectiveWeights(0, 1, 0, 0, 0)))
        .containsExactlyInAnyOrder(
            "image-encoder",
            "text-encoder",
            "image-critic",
            "text-critic",
            "image-classifier",
            "text-classifier");
  }

  @Test
  void theClassifiersLearnNothingFromTheObjective() {
    float[] light = afterOneStep(new ObjectiveWeights(0, 1, 0, 0.01, 0)).parameters();
    float[] heavy = afterOneStep(new ObjectiveWeights(0, 0, 1, 100, 0)).parameters();

    assertThat(differingNetworks(light, heavy))
        .contains("image-encoder", "text-encoder")
        .doesNotContain("image-classifier", "text-classifier");
    assertThat(differingNetworks(light, start())).contains("image-classifier", "text-classifier");
  }

  @Test
  void eachGroupHasItsLearningRate() {
    float[] start = start();
    float[] slow = afterOneStep(new ObjectiveWeights(1, 1, 1, 1, 1), 1e-3, 1e-4).parameters();

    for (Parameter parameter : layout().parameters()) {
      double largest = 0;
      for (int i = parameter.offset(); i < parameter.offset() + parameter.size(); i++) {
        largest = Math.max(largest, Math.abs(slow[i] - start[i]));
      }
      // Adam's first step is the learning rate itself.
      double rate = parameter.group() == ParameterGroup.DECODERS ? 1e-4 : 1e-3;
      assertThat(largest).as(parameter.name()).isBetween(0.9 * rate, 1.01 * rate);
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void anInfiniteFeatureStopsTheStepAndMovesNothing(float bad) {
    float[] images = pairs.images().toArray();
    images[3] = bad;
    TrainingPairs damaged =
        new TrainingPairs(
            FloatMatrix.of(PAIRS, pairs.images().columns(), images),
            pairs.texts(),
            pairs.textIdentity());
    try (CmimhTrainer trainer = SmallRun.trainer(SmallRun.settings(), damaged)) {
      TrainerState before = trainer.state();

      assertThatThrownBy(
              () -> trainer.step(SmallRun.rows(1, BATCH, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES))
          .isInstanceOf(DivergenceException.class)
          .hasMessageStartingWith("The image reconstruction error became ");

      assertUnmoved(trainer, before);
    }
  }

  @Test
  void aGradientThatIsNotFiniteStopsTheStepAndMovesNothing() {
    // Every term is finite, but the weighted gradient's norm is beyond single precision.
    ObjectiveWeights enormous = new ObjectiveWeights(1e30, 0, 0, 0, 0);
    try (CmimhTrainer trainer = SmallRun.trainer(SmallRun.settings(), pairs)) {
      TrainerState before = trainer.state();

      assertThatThrownBy(
              () -> trainer.step(SmallRun.rows(1, BATCH, PAIRS), enormous, SmallRun.RATES))
          .isInstanceOf(DivergenceException.class)
          .hasMessage("The gradient norm became Infinity");

      assertUnmoved(trainer, before);
    }
  }

  @Test
  void askingForTheTermsShowsThoseOfTheNextStepAndMovesNothing() {
    int[] rows = SmallRun.rows(1, BATCH, PAIRS);
    try (CmimhTrainer trainer = SmallRun.trainer(SmallRun.settings(), pairs)) {
      TrainerState before = trainer.state();

      ObjectiveTerms terms = trainer.terms(rows, SmallRun.WEIGHTS);

      assertUnmoved(trainer, before);
      assertThat(trainer.step(rows, SmallRun.WEIGHTS, SmallRun.RATES).terms()).isEqualTo(terms);
    }
  }
}
