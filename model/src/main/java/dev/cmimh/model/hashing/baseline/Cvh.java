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
 * Cross-view hashing: the signs of the canonical directions, in the order of their correlations. At
 * most as many bits as the smaller modality has dimensions carry meaning; the others are never set.
 *
 * @see <a href="https://www.ijcai.org/Proceedings/11/Papers/230.pdf">Kumar and Udupa, Learning Hash
 *     Functions for Cross-View Similarity Search</a>
 */
public final class Cvh implements HashingMethod {

  private final Supplier<EngineRuntime> engine;

  /**
   * @param engine started when training begins, and not before
   */
  public Cvh(Supplier<EngineRuntime> engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return "cvh";
  }

  @Override
  public String label() {
    return "CVH";
  }

  @Override
  public List<SettingRange> settings() {
    return List.of(RidgeChoice.RIDGE);
  }

  @Override
  public LearnedHash fit(MethodSettings settings, TrainingPairs pairs, FittingWatch watch) {
    return RidgeChoice.fit(engine.get(), settings, pairs, watch, Cvh::learn);
  }

  private static LearnedHash learn(
      MethodSettings settings, CentredPairs pairs, FittingWatch watch) {
    CanonicalViews views =
        CanonicalViews.fit(pairs, settings.bits(), settings.number(RidgeChoice.RIDGE));
    watch.round(1, 1, Double.NaN);
    AffineMap text = views.texts().map(Codes.widened(views.textDirections(), settings.bits()));
    return new LinearHash(
        views.images().map(Codes.widened(views.imageDirections(), settings.bits())),
        text,
        Optional.empty(),
        CodeReading.fit(text.applyToRows(pairs.pairs().texts()), pairs.pairs()));
  }

  @Override
  public LearnedHash read(Content content) {
    return LinearTensors.read(content);
  }
}
