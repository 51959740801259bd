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
 * Alternating co-quantisation: the canonical scores P of both modalities are turned by rotations R
 * until they lie near the corners of one cube, {@code min sum_m |B - P_m R_m|^2}. Codes B are the
 * signs of the sum; the rotations solve a Procrustes problem each.
 *
 * @see <a href="https://doi.org/10.1109/ICCV.2015.212">Irie, Arai and Taniguchi, Alternating
 *     Co-Quantization for Cross-Modal Hashing</a>
 */
public final class Acq implements HashingMethod {

  static final SettingRange ROUNDS =
      SettingRange.count(
          "rounds",
          "Rounds of the alternation at most. Too many cost time and change little.",
          1,
          1_000,
          50);

  private final Supplier<EngineRuntime> engine;

  /**
   * @param engine started when training begins, and not before
   */
  public Acq(Supplier<EngineRuntime> engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return "acq";
  }

  @Override
  public String label() {
    return "ACQ";
  }

  @Override
  public List<SettingRange> settings() {
    return List.of(RidgeChoice.RIDGE, ROUNDS);
  }

  @Override
  public LearnedHash fit(MethodSettings settings, TrainingPairs pairs, FittingWatch watch) {
    return RidgeChoice.fit(engine.get(), settings, pairs, watch, Acq::learn);
  }

  private static LearnedHash learn(
      MethodSettings settings, CentredPairs pairs, FittingWatch watch) {
    CanonicalViews views =
        CanonicalViews.fit(pairs, settings.bits(), settings.number(RidgeChoice.RIDGE));
    Rotations rotations = alternate(settings, views, watch);
    AffineMap image =
        views.images().map(CommonOps_DDRM.mult(views.imageDirections(), rotations.image, null));
    AffineMap text =
        views.texts().map(CommonOps_DDRM.mult(views.textDirections(), rotations.text, null));
    return new LinearHash(
        image,
        text,
        Optional.of(new LinearHash.PairMaps(image, text)),
        CodeReading.fit(text.applyToRows(pairs.pairs().texts()), pairs.pairs()));
  }

  @Override
  public LearnedHash read(Content content) {
    return LinearTensors.read(content);
  }

  private record Rotations(DMatrixRMaj image, DMatrixRMaj text) {}

  private static Rotations alternate(
      MethodSettings settings, CanonicalViews views, FittingWatch watch) {
    DMatrixRMaj x = views.imageScores();
    DMatrixRMaj y = views.textScores();
    DMatrixRMaj start =
        Procrustes.rotation(Codes.gaussian(x.numCols, settings.bits(), settings.seed()));
    Rotations rotations = new Rotations(start, start);
    DMatrixRMaj before = new DMatrixRMaj(x.numRows, settings.bits());
    int rounds = settings.count(ROUNDS);
    for (int round = 1; round <= rounds; round++) {
      DMatrixRMaj turnedImages = CommonOps_MT_DDRM.mult(x, rotations.image, null);
      DMatrixRMaj turnedTexts = CommonOps_MT_DDRM.mult(y, rotations.text, null);
      DMatrixRMaj codes = Codes.signs(CommonOps_DDRM.add(turnedImages, turnedTexts, null));
      watch.round(round, rounds, error(codes, turnedImages) + error(codes, turnedTexts));
      if (Codes.difference(codes, before) == 0) {
        break;
      }
      before = codes;
      rotations =
          new Rotations(
              Procrustes.rotation(CommonOps_MT_DDRM.multTransA(x, codes, null)),
              Procrustes.rotation(CommonOps_MT_DDRM.multTransA(y, codes, null)));
    }
    return rotations;
  }

  private static double error(DMatrixRMaj codes, DMatrixRMaj scores) {
    double sum = 0;
    for (int i = 0; i < codes.data.length; i++) {
      double difference = codes.data[i] - scores.data[i];
      sum += difference * difference;
    }
    return sum;
  }
}
