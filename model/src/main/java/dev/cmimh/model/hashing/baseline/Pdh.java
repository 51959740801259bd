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
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;

/**
 * Predictable dual-view hashing: the bits that one modality gives are what linear support vector
 * machines on the other modality learn to predict, in turn, and after each turn the bits are
 * decorrelated. It begins with the canonical directions.
 *
 * @see <a href="https://proceedings.mlr.press/v28/rastegari13.html">Rastegari, Choi, Fakhraei, Hal
 *     and Davis, Predictable Dual-View Hashing</a>
 */
public final class Pdh implements HashingMethod {

  static final SettingRange ROUNDS =
      SettingRange.count(
          "rounds", "Rounds in which both modalities learn. Too many cost time.", 1, 100, 3);
  static final SettingRange COST =
      SettingRange.number(
          "cost",
          "Cost of a wrong bit beside the width of the margin. Too large: bits fit the training"
              + " pairs alone.",
          1e-6,
          1e3,
          1);

  private final Supplier<EngineRuntime> engine;

  /**
   * @param engine started when training begins, and not before
   */
  public Pdh(Supplier<EngineRuntime> engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return "pdh";
  }

  @Override
  public String label() {
    return "PDH";
  }

  @Override
  public List<SettingRange> settings() {
    return List.of(RidgeChoice.RIDGE, ROUNDS, COST);
  }

  @Override
  public LearnedHash fit(MethodSettings settings, TrainingPairs pairs, FittingWatch watch) {
    return RidgeChoice.fit(engine.get(), settings, pairs, watch, Pdh::learn);
  }

  private static LearnedHash learn(
      MethodSettings settings, CentredPairs pairs, FittingWatch watch) {
    CanonicalViews views =
        CanonicalViews.fit(pairs, settings.bits(), settings.number(RidgeChoice.RIDGE));
    BitMachines ofImages = new BitMachines(views.images(), settings.number(COST));
    BitMachines ofTexts = new BitMachines(views.texts(), settings.number(COST));
    DMatrixRMaj image = spread(views.imageDirections(), settings);
    DMatrixRMaj text = null;
    int rounds = settings.count(ROUNDS);
    for (int round = 1; round <= rounds; round++) {
      text = ofTexts.learn(bits(views.images(), image), settings.seed());
      image = ofImages.learn(bits(views.texts(), text), settings.seed());
      watch.round(round, rounds, Double.NaN);
    }
    AffineMap textMap = views.texts().map(text);
    return new LinearHash(
        views.images().map(image),
        textMap,
        Optional.empty(),
        CodeReading.fit(textMap.applyToRows(pairs.pairs().texts()), pairs.pairs()));
  }

  @Override
  public LearnedHash read(Content content) {
    return LinearTensors.read(content);
  }

  /** Where there are more bits than directions, every bit begins with a mixture of them. */
  private static DMatrixRMaj spread(DMatrixRMaj directions, MethodSettings settings) {
    if (directions.numCols == settings.bits()) {
      return directions;
    }
    DMatrixRMaj mixture =
        Procrustes.rotation(Codes.gaussian(directions.numCols, settings.bits(), settings.seed()));
    return CommonOps_DDRM.mult(directions, mixture, null);
  }

  private static DMatrixRMaj bits(CentredRows rows, DMatrixRMaj weights) {
    return Codes.signs(Decorrelation.apply(CommonOps_MT_DDRM.mult(rows.values(), weights, null)));
  }
}
