package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.feature.projection.DoubleMatrices;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashFunction;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * The ridge that suits the data, chosen without labels: of some ridges, the one after which pairs
 * that did not train find each other best.
 */
final class RidgeChoice {

  /** What {@link #RIDGE} is where the data shall choose. */
  static final double CHOSEN = 0;

  static final SettingRange RIDGE =
      SettingRange.number(
          "ridge",
          "Multiple of the mean variance that is added to every variance; 0 chooses it, by how well"
              + " pairs of a held-out fifth find each other. Too large: directions follow"
              + " covariance rather than correlation.",
          0,
          1e3,
          CHOSEN);

  private static final List<Double> RIDGES = List.of(1e-4, 1e-3, 0.01, 0.1, 1.0, 3.0);

  private RidgeChoice() {}

  /** Learns with a ridge that is given. */
  @FunctionalInterface
  interface Learner {
    LearnedHash learn(MethodSettings settings, CentredPairs pairs, FittingWatch watch);
  }

  /**
   * Learns with the ridge that the settings ask for, or else with the one that is chosen.
   *
   * @throws java.util.concurrent.CancellationException if the watch ends it
   */
  static LearnedHash fit(
      EngineRuntime runtime,
      MethodSettings settings,
      TrainingPairs pairs,
      FittingWatch watch,
      Learner learner) {
    MethodSettings settled = settled(runtime, settings, pairs, watch, learner);
    return learner.learn(settled, CentredPairs.of(pairs, runtime), watch);
  }

  /** The same settings with a ridge above 0: the one asked for, or the one that was chosen. */
  static MethodSettings settled(
      EngineRuntime runtime,
      MethodSettings settings,
      TrainingPairs pairs,
      FittingWatch watch,
      Learner learner) {
    if (settings.number(RIDGE) != CHOSEN) {
      return settings;
    }
    HeldOutPairs parts = HeldOutPairs.fifth(pairs, settings.seed());
    CentredPairs training = CentredPairs.of(parts.training(), runtime);
    return RIDGES.stream()
        .map(ridge -> settings.with(RIDGE, ridge))
        .map(
            tried ->
                new Trial(
                    tried, value(learner.learn(tried, training, watch.unheard()), parts.heldOut())))
        .max(Comparator.comparingDouble(Trial::meanReciprocalRank))
        .map(Trial::settings)
        .orElseThrow();
  }

  private record Trial(MethodSettings settings, double meanReciprocalRank) {}

  private static double value(HashFunction learned, TrainingPairs heldOut) {
    DMatrixRMaj images = signs(learned.imageLogits(heldOut.images()));
    DMatrixRMaj texts = signs(learned.textLogits(heldOut.texts()));
    return OwnPairRank.meanReciprocal(images, texts) + OwnPairRank.meanReciprocal(texts, images);
  }

  private static DMatrixRMaj signs(FloatMatrix logits) {
    return Codes.signs(DoubleMatrices.toDouble(logits));
  }
}
