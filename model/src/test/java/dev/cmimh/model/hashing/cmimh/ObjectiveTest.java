package dev.cmimh.model.hashing.cmimh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.cmimh.model.engine.GradientScope;
import dev.cmimh.model.hashing.TrainingPairs;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectiveTest {

  /** The straight-through estimator is no true gradient, so nothing must depend on draws. */
  private static final ObjectiveWeights WITHOUT_DRAWS = new ObjectiveWeights(0, 3, 0.7, 2, 0.9);

  private static final double NEIGHBOURS = 0.3;
  private static final double IMAGES = 0.4;

  private static final ObjectiveWeights RECONSTRUCTION = new ObjectiveWeights(2, 0, 0, 0, 0);

  @AutoClose private final NDManager manager = SmallRun.runtime().newManager();

  @AutoClose
  private final ModalityThreads threads = new ModalityThreads(SmallRun.runtime().withThreads(2));

  private final TrainingPairs pairs = SmallRun.pairs(24);
  private final CmimhSettings settings =
      new CmimhSettings(
          SmallRun.BITS,
          1,
          SmallRun.network(),
          SmallRun.adam(),
          new CriticInput(0, NEIGHBOURS),
          IMAGES);
  private final CmimhNetworks networks = CmimhNetworks.of(settings.network(), 6, 5, SmallRun.BITS);

  /** No unit lies so near to its kink that a finite difference crosses it. */
  private final float[] point = networks.layout().initialValues(4);

  @Test
  void gradientOfEveryEncoderCriticAndClassifierParameterMatchesFiniteDifferences() {
    assertGradient(WITHOUT_DRAWS, ParameterGroup.ENCODERS_AND_CRITIC, ParameterGroup.CLASSIFIERS);
  }

  @Test
  void gradientOfEveryDecoderParameterMatchesFiniteDifferences() {
    assertGradient(RECONSTRUCTION, ParameterGroup.DECODERS);
  }

  /** The step differentiates each modality by itself; here the engine does all at once. */
  @Test
  void whereTheModalitiesAreCutApartTheGradientIsThatOfTheWhole() {
    ObjectiveWeights weights = new ObjectiveWeights(30, 10, 0.8, 0.5, 0.1);
    List<ParameterGroup> groups =
        List.of(ParameterGroup.ENCODERS_AND_CRITIC, ParameterGroup.DECODERS);

    float[] apart = gradient(groups, (pass, gradients) -> pass.differentiate(gradients, weights));
    float[] whole =
        gradient(groups, (pass, gradients) -> gradients.differentiate(whole(pass).total(weights)));

    double largest = 0;
    for (int i = 0; i < whole.length; i++) {
      largest = Math.max(largest, Math.abs(whole[i]));
      assertThat(apart[i]).isCloseTo(whole[i], within(1e-5f + 1e-4f * Math.abs(whole[i])));
    }
    assertThat(largest).isGreaterThan(0.1);
  }

  @Test
  void totalAddsTheTermsWithTheirSignsAndWeights() {
    Objective objective = objective(1, 2, 4, 8, 16, 32, 64);

    double total = objective.total(new ObjectiveWeights(3, 5, 7, 11, 13)).getFloat();

    assertThat(total).isEqualTo(3 * (0.5 * 1 + 2) - 5 * 4 + 7 * 8 + 11 * (16 + 32) + 13 * 64);
  }

  @Test
  void theTermsAreFetchedInTheirOrder() {
    assertThat(objective(1, 2, 4, 8, 16, 32, 64).fetch(manager.create(128f)))
        .isEqualTo(new ObjectiveTerms(1, 2, 4, 8, 16, 32, 64, 128));
  }

  @ParameterizedTest
  @CsvSource({
    "0, image reconstruction error",
    "1, text reconstruction error",
    "2, mutual information",
    "3, modality gap",
    "4, image total correlation",
    "5, text total correlation",
    "6, balance",
    "7, objective"
  })
  void aTermThatIsNotFiniteIsNamed(int place, String name) {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      float[] terms = new float[8];
      terms[place] = bad;
      Objective objective = objective(Arrays.copyOf(terms, 7));
      NDArray total = manager.create(terms[7]);

      assertThatThrownBy(() -> objective.fetch(total))
          .isInstanceOf(DivergenceException.class)
          .hasMessage("The %s became %s", name, Double.toString(bad));
    }
  }

  private Objective objective(float... terms) {
    NDArray[] scalars = new NDArray[terms.length];
    for (int i = 0; i < terms.length; i++) {
      scalars[i] = manager.create(terms[i]);
    }
    NDArray half = scalars[6].div(2);
    return new Objective(
        new OwnTerms(scalars[0], 0.5, scalars[4], half),
        new OwnTerms(scalars[1], 1, scalars[5], half),
        new SharedTerms(scalars[2], scalars[3]));
  }

  /**
   * Moves every parameter array along its own gradient: the slope must be the gradient's norm. A
   * wrong component anywhere turns the gradient away from the steepest slope.
   */
  private void assertGradient(ObjectiveWeights weights, ParameterGroup... groups) {
    float[] gradient =
        gradient(List.of(groups), (pass, scope) -> pass.differentiate(scope, weights));
    for (Parameter parameter : networks.layout().parameters()) {
      if (!List.of(groups).contains(parameter.group())) {
        continue;
      }
      double norm = norm(gradient, parameter);
      double step = 1.5e-3;
      double slope =
          (total(moved(parameter, gradient, step / norm), weights)
                  - total(moved(parameter, gradient, -step / norm), weights))
              / (2 * step);
      assertThat(slope)
          .as("slope along the gradient of %s", parameter.name())
          .isCloseTo(norm, within(0.01 * norm + 5e-4));
      assertThat(norm).as("gradient of %s", parameter.name()).isGreaterThan(2e-3);
    }
  }

  /** The same pass, with shared terms that were not cut off from the networks. */
  private Objective whole(ForwardPass pass) {
    PerModality<MeetingPoint> points =
        new PerModality<>(uncut(pass.sides().image()), uncut(pass.sides().text()));
    int[] identity = Arrays.copyOf(pairs.textIdentity(), 24);
    SharedTerms shared =
        SharedTerms.of(
            points,
            PairWeights.of(manager, identity)
                .withNeighbours(pass.sides().text().features(), NEIGHBOURS));
    return new Objective(pass.sides().image().terms(), pass.sides().text().terms(), shared);
  }

  private static MeetingPoint uncut(ModalityPass side) {
    return new MeetingPoint(side.code().logits(), side.arms());
  }

  private float[] gradient(
      List<ParameterGroup> groups, BiConsumer<ForwardPass, GradientScope> differentiate) {
    float[] gradient = new float[point.length];
    ParameterSet parameters = new ParameterSet(manager, networks.layout(), point);
    try (NDManager scope = manager.newSubManager();
        GradientScope gradients = GradientScope.open()) {
      NDArray[] trainable = parameters.trainable(scope, groups);
      differentiate.accept(forward(scope, trainable), gradients);
      for (int place = 0; place < trainable.length; place++) {
        Parameter parameter = networks.layout().parameters().get(place);
        if (groups.contains(parameter.group())) {
          float[] values = trainable[place].getGradient().toFloatArray();
          System.arraycopy(values, 0, gradient, parameter.offset(), values.length);
        }
      }
    }
    return gradient;
  }

  private double total(float[] values, ObjectiveWeights weights) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray[] arrays = new ParameterSet(scope, networks.layout(), values).frozen();
      Objective objective = forward(scope, arrays).objective();
      ObjectiveTerms terms = objective.fetch(objective.total(weights));
      // Added up in double precision: the total itself is rounded to seven digits.
      return weights.reconstruction()
              * (IMAGES * terms.imageReconstruction() + terms.textReconstruction())
          - weights.mutualInformation() * terms.mutualInformation()
          + weights.modalityGap() * terms.modalityGap()
          + weights.totalCorrelation()
              * (terms.imageTotalCorrelation() + terms.textTotalCorrelation())
          + weights.balance() * terms.balance();
    }
  }

  private ForwardPass forward(NDManager scope, NDArray[] arrays) {
    return ForwardPass.of(
        threads,
        scope,
        ModalitySide.of(networks, settings, pairs),
        arrays,
        pairs.textIdentity(),
        SmallRun.rows(1, 24, 24),
        1);
  }

  private float[] moved(Parameter parameter, float[] direction, double scale) {
    float[] moved = point.clone();
    for (int i = parameter.offset(); i < parameter.offset() + parameter.size(); i++) {
      moved[i] += (float) (scale * direction[i]);
    }
    return moved;
  }

  private static double norm(float[] gradient, Parameter parameter) {
    double sum = 0;
    for (int i = parameter.offset(); i < parameter.offset() + parameter.size(); i++) {
      sum += (double) gradient[i] * gradient[i];
    }
    return Math.sqrt(sum);
  }
}
