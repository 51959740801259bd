package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.matrix.AffineMap;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collective matrix factorisation hashing: both modalities of a pair are explained by one latent
 * row v, {@code min sum_m a_m (|X_m - V U_m|^2 + mu |V - X_m P_m|^2 + g (|U_m|^2 + |P_m|^2 +
 * |V|^2))}. A query's code is the sign of its projection; a pair's the sign of its v, which is
 * linear in both modalities and thus defined for pairs that were not trained on.
 *
 * @see <a href="https://doi.org/10.1109/CVPR.2014.267">Ding, Guo and Zhou, Collective Matrix
 *     Factorization Hashing for Multimodal Data</a>
 */
public final class Cmfh implements HashingMethod {

  static final SettingRange ROUNDS =
      SettingRange.count(
          "rounds",
          "Rounds of the alternation. Too many cost time and change little.",
          1,
          1_000,
          100);
  static final SettingRange PROJECTION_WEIGHT =
      SettingRange.number(
          "projection-weight",
          "Weight mu of the projections' error. Too large: the factors bend to what a linear map"
              + " reaches and say less of the features.",
          1e-3,
          1e6,
          100);
  static final SettingRange PENALTY =
      SettingRange.number(
          "penalty",
          "Weight g of the squares of all factors. Too large: the factors shrink and say little.",
          1e-6,
          100,
          0.01);
  static final SettingRange FEATURE_NORM =
      SettingRange.number(
          "feature-norm",
          "Root mean square norm that the rows of each modality are scaled to: the smaller, the"
              + " less the reconstruction counts beside the projections. Too large: the projections"
              + " hardly count.",
          1e-4,
          1e3,
          0.1);

  private final Supplier<EngineRuntime> engine;

  /**
   * @param engine started when training begins, and not before
   */
  public Cmfh(Supplier<EngineRuntime> engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return "cmfh";
  }

  @Override
  public String label() {
    return "CMFH";
  }

  @Override
  public List<SettingRange> settings() {
    return List.of(ROUNDS, PROJECTION_WEIGHT, PENALTY, FEATURE_NORM);
  }

  @Override
  public LearnedHash fit(MethodSettings settings, TrainingPairs pairs, FittingWatch watch) {
    CentredPairs centred = CentredPairs.of(pairs, engine.get());
    CentredRows images = centred.images();
    CentredRows texts = centred.texts();
    CollectiveFactors factors =
        CollectiveFactors.begin(
            centred,
            settings.number(FEATURE_NORM),
            new CollectiveFactors.Weights(
                settings.number(PROJECTION_WEIGHT), settings.number(PENALTY)),
            Codes.gaussian(pairs.size(), settings.bits(), settings.seed()));
    int rounds = settings.count(ROUNDS);
    for (int round = 1; round <= rounds; round++) {
      factors.update();
      watch.round(round, rounds, factors.objective());
    }
    AffineMap text = texts.map(factors.textProjection());
    return new LinearHash(
        images.map(factors.imageProjection()),
        text,
        Optional.of(
            new LinearHash.PairMaps(
                images.map(factors.imageShare()), texts.map(factors.textShare()))),
        CodeReading.fit(text.applyToRows(pairs.texts()), pairs));
  }

  @Override
  public LearnedHash read(Content content) {
    return LinearTensors.read(content);
  }
}
