package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.engine.GradientScope;
import dev.cmimh.model.hashing.cmimh.KeyedRandom.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One modality of a batch through its own networks.
 *
 * @param features of the batch, n x d
 * @param code of the batch
 * @param terms that need no other modality
 * @param arms the critic arm of each draw, n x width
 * @param point where the shared terms take over
 */
record ModalityPass(
    NDArray features, Bernoulli code, OwnTerms terms, List<NDArray> arms, MeetingPoint point) {

  /**
   * From features to terms.
   *
   * @param scope with whom everything is closed
   * @param parameters arrays by place
   * @param rows of the pairs that make the batch
   * @param step number of the step, which keys all noise
   */
  static ModalityPass of(
      NDManager scope, ModalitySide side, NDArray[] parameters, int[] rows, long step) {
    ModalityNetworks networks = side.networks();
    Batch batch = side.batch(scope, rows, step);
    Bernoulli code = Bernoulli.of(networks.encoder().apply(parameters, batch.hidden()));
    SplittableRandom samples = side.random().stream(Purpose.SAMPLES, step);
    NDArray drawn = code.sample(noise(scope, samples, rows.length, side.bits()));
    OwnTerms terms =
        new OwnTerms(
            Reconstruction.error(batch.features(), networks.decoder().apply(parameters, drawn)),
            side.reconstruction(),
            TotalCorrelation.estimate(networks.classifier().apply(parameters, code.signed())),
            Balance.distance(code.probabilities()));
    List<NDArray> arms = arms(scope, side, parameters, code, step);
    return new ModalityPass(
        batch.features(), code, terms, arms, MeetingPoint.of(scope, code.logits(), arms));
  }

  /** Adds the gradients of its own terms and, carried on, of the shared ones. */
  void differentiate(GradientScope gradients, ObjectiveWeights weights) {
    gradients.differentiate(terms.weighted(weights).add(point.carriedOn(code.logits(), arms)));
  }

  private static List<NDArray> arms(
      NDManager scope, ModalitySide side, NDArray[] parameters, Bernoulli code, long step) {
    MultiLayerPerceptron critic = side.networks().critic();
    int draws = side.criticInput().samplesPerPair();
    if (draws == 0) {
      return List.of(critic.apply(parameters, code.signed()));
    }
    SplittableRandom samples = side.random().stream(Purpose.CRITIC_SAMPLES, step);
    int rows = (int) code.logits().getShape().get(0);
    List<NDArray> arms = new ArrayList<>();
    for (int draw = 0; draw < draws; draw++) {
      NDArray drawn = code.sample(noise(scope, samples, rows, side.bits()));
      arms.add(critic.apply(parameters, drawn));
    }
    return List.copyOf(arms);
  }

  private static NDArray noise(NDManager scope, SplittableRandom random, int rows, int bits) {
    return scope.create(Noise.logistic(random, rows * bits), new Shape(rows, bits));
  }
}
