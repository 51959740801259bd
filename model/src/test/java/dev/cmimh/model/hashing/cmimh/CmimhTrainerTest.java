package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmimhTrainerTest {

  private static final int PAIRS = 48;
  private static final int BATCH = 16;

  private final TrainingPairs pairs = SmallRun.pairs(PAIRS);

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
    assertThat(trained(SmallRun.settings(2, new CriticInput(0)), 1).parameters())
        .isNotEqualTo(trained(SmallRun.settings(), 1).parameters());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 9})
  void aTrainerThatGoesOnFromAStateDoesWhatAnUnbrokenOneDoes(int brokenAfter) {
    for (OptimizerSettings optimizer :
        List.of(SmallRun.adam(), new OptimizerSettings.Sgd(0.9, 5, 0.01))) {
      CmimhSettings settings =
          new CmimhSettings(SmallRun.BITS, 1, SmallRun.network(), optimizer, new CriticInput(1));
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
  void askingForTheTermsShowsThoseOfTheNextStepAndMovesNothing() {
    int[] rows = SmallRun.rows(1, BATCH, PAIRS);
    try (CmimhTrainer trainer = SmallRun.trainer(SmallRun.settings(), pairs)) {
      TrainerState before = trainer.state();

      ObjectiveTerms terms = trainer.terms(rows, SmallRun.WEIGHTS);

      assertUnmoved(trainer, before);
      assertThat(trainer.step(rows, SmallRun.WEIGHTS, SmallRun.RATES).terms()).isEqualTo(terms);
    }
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

  private TrainerState continued(EngineRuntime runtime, long to) {
    CmimhSettings settings = SmallRun.settings(1, new CriticInput(2));
    try (CmimhTrainer trainer = new CmimhTrainer(runtime, settings, pairs, Optional.empty())) {
      for (long step = 1; step <= to; step++) {
        trainer.step(SmallRun.rows(step, BATCH, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES);
      }
      return trainer.state();
    }
  }

  private TrainerState trained(CmimhSettings settings, long steps) {
    return continued(settings, Optional.empty(), 1, steps);
  }

  /** Three batches make an epoch, so most breaks lie inside of one; a weight changes at step 5. */
  private TrainerState continued(
      CmimhSettings settings, Optional<TrainerState> state, long from, long to) {
    try (CmimhTrainer trainer = new CmimhTrainer(SmallRun.runtime(), settings, pairs, state)) {
      for (long step = from; step <= to; step++) {
        ObjectiveWeights weights =
            step < 5 ? SmallRun.WEIGHTS : new ObjectiveWeights(20, 1, 2, 0.1, 1);
        trainer.step(SmallRun.rows(step, BATCH, PAIRS), weights, SmallRun.RATES);
      }
      return trainer.state();
    }
  }

  private TrainerState afterOneStep(ObjectiveWeights weights) {
    return afterOneStep(weights, 1e-3, 1e-3);
  }

  private TrainerState afterOneStep(ObjectiveWeights weights, double encoders, double decoders) {
    try (CmimhTrainer trainer = SmallRun.trainer(SmallRun.settings(), pairs)) {
      trainer.step(SmallRun.rows(1, BATCH, PAIRS), weights, new LearningRates(encoders, decoders));
      return trainer.state();
    }
  }

  private StepResult secondStep(int samplesPerPair) {
    return step(samplesPerPair, 2);
  }

  private StepResult step(int samplesPerPair, long number) {
    CmimhSettings settings = SmallRun.settings(1, new CriticInput(samplesPerPair));
    try (CmimhTrainer trainer = SmallRun.trainer(settings, pairs)) {
      for (long step = 1; step < number; step++) {
        trainer.step(SmallRun.rows(step, BATCH, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES);
      }
      return trainer.step(SmallRun.rows(number, BATCH, PAIRS), SmallRun.WEIGHTS, SmallRun.RATES);
    }
  }

  private List<String> movedNetworks(ObjectiveWeights weights) {
    return differingNetworks(start(), afterOneStep(weights).parameters());
  }

  private static List<String> differingNetworks(float[] one, float[] other) {
    return layout().parameters().stream()
        .filter(
            parameter ->
                !Arrays.equals(
                    one,
                    parameter.offset(),
                    parameter.offset() + parameter.size(),
                    other,
                    parameter.offset(),
                    parameter.offset() + parameter.size()))
        .map(parameter -> parameter.name().replaceAll("\\..*", ""))
        .distinct()
        .toList();
  }

  private float[] start() {
    return layout().initialValues(1);
  }

  private static ParameterLayout layout() {
    return CmimhNetworks.of(SmallRun.network(), 6, 5, SmallRun.BITS).layout();
  }

  private static void assertUnmoved(CmimhTrainer trainer, TrainerState before) {
    TrainerState after = trainer.state();
    assertThat(after.steps()).isEqualTo(before.steps());
    assertThat(after.parameters()).containsExactly(before.parameters());
    assertThat(after.optimizer().firstMoment()).containsExactly(before.optimizer().firstMoment());
    assertThat(after.optimizer().secondMoment()).containsExactly(before.optimizer().secondMoment());
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
