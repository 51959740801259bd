package dev.cmimh.model.hashing.baseline;

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
import org.ejml.data.DMatrixRMaj;
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
      SettingRange.count("rounds", "Rounds in which both modalities learn.", 1, 100, 3);
  static final SettingRange COST =
      SettingRange.number(
          "cost", "Cost of a wrong bit beside the width of the margin.", 1e-6, 1e3, 1);

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
    return List.of(Cvh.RIDGE, ROUNDS, COST);
  }

  @Override
  public LearnedHash fit(MethodSettings settings, TrainingPairs pairs, FittingWatch watch) {
    CanonicalViews views = CanonicalViews.fit(pairs, settings.bits(), settings.number(Cvh.RIDGE));
    BitMachines ofImages = new BitMachines(views.images(), settings.number(COST));
    BitMachines ofTexts = new BitMachines(views.texts(), settings.number(COST));
    DMatrixRMaj image = views.imageDirections();
    DMatrixRMaj text = views.textDirections();
    int rounds = settings.count(ROUNDS);
    for (int round = 1; round <= rounds; round++) {
      text = ofTexts.learn(bits(views.images(), image), settings.seed());
      image = ofImages.learn(bits(views.texts(), text), settings.seed());
      watch.round(round, rounds, Double.NaN);
    }
    AffineMap textMap = views.texts().map(Codes.widened(text, settings.bits()));
    return new LinearHash(
        views.images().map(Codes.widened(image, settings.bits())),
        textMap,
        Optional.empty(),
        CodeReading.fit(textMap, pairs));
  }

  @Override
  public LearnedHash read(Content content) {
    return LinearTensors.read(content);
  }

  private static DMatrixRMaj bits(CentredRows rows, DMatrixRMaj weights) {
    return Decorrelation.apply(Codes.signs(CommonOps_MT_DDRM.mult(rows.values(), weights, null)));
  }
}
