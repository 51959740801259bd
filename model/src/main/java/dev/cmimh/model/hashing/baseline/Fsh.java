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
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_MT_DDRM;

/**
 * Fusion similarity hashing: codes that keep the similarities to some anchors, fused over both
 * modalities, and that projections of either modality can tell. Of n pairs and m anchors only n x m
 * similarities are kept.
 *
 * @see <a href="https://doi.org/10.1109/CVPR.2017.672">Liu, Ji, Wu, Huang and Zhang, Cross-Modality
 *     Binary Code Learning via Fusion Similarity Hashing</a>
 */
public final class Fsh implements HashingMethod {

  static final SettingRange ANCHORS =
      SettingRange.count(
          "anchors", "Training pairs that all pairs are compared with.", 2, 2_000, 50);
  static final SettingRange NEIGHBOURS =
      SettingRange.count("neighbours", "Nearest anchors that count for a pair.", 1, 2_000, 10);
  static final SettingRange PROJECTION_WEIGHT =
      SettingRange.number(
          "projection-weight", "Weight lambda of the projections' error.", 0, 1e6, 300);
  static final SettingRange RIDGE =
      SettingRange.number(
          "ridge",
          "Multiple of the mean variance that is added to every variance before projecting.",
          1e-8,
          1e3,
          1);
  static final SettingRange ROUNDS =
      SettingRange.count("rounds", "Rounds of the alternation at most.", 1, 1_000, 30);

  @Override
  public String name() {
    return "fsh";
  }

  @Override
  public String label() {
    return "FSH";
  }

  @Override
  public List<SettingRange> settings() {
    return List.of(ANCHORS, NEIGHBOURS, PROJECTION_WEIGHT, RIDGE, ROUNDS);
  }

  @Override
  public LearnedHash fit(MethodSettings settings, TrainingPairs pairs, FittingWatch watch) {
    CentredRows images = CentredRows.of(pairs.images());
    CentredRows texts = CentredRows.of(pairs.texts());
    int anchors = Math.min(settings.count(ANCHORS), pairs.size());
    int[] chosen =
        new Random(settings.seed()).ints(0, pairs.size()).distinct().limit(anchors).toArray();
    int neighbours = Math.min(settings.count(NEIGHBOURS), anchors);
    FusedSimilarity similarity =
        new FusedSimilarity(
            AnchorSimilarity.of(images.values(), chosen, neighbours),
            AnchorSimilarity.of(texts.values(), chosen, neighbours));
    Projections learned = alternate(settings, images, texts, similarity, watch);
    AffineMap text = texts.map(learned.text);
    return new LinearHash(
        images.map(learned.image), text, Optional.empty(), CodeReading.fit(text, pairs));
  }

  @Override
  public LearnedHash read(Content content) {
    return LinearTensors.read(content);
  }

  private record Projections(DMatrixRMaj image, DMatrixRMaj text) {}

  private static Projections alternate(
      MethodSettings settings,
      CentredRows images,
      CentredRows texts,
      FusedSimilarity similarity,
      FittingWatch watch) {
    RidgeRegression ofImages = RidgeRegression.onRows(images.values(), settings.number(RIDGE));
    RidgeRegression ofTexts = RidgeRegression.onRows(texts.values(), settings.number(RIDGE));
    double weight = 2 * settings.number(PROJECTION_WEIGHT);
    int rounds = settings.count(ROUNDS);
    DMatrixRMaj codes =
        Codes.signs(Codes.gaussian(images.values().numRows, settings.bits(), settings.seed()));
    Projections projections = null;
    for (int round = 1; round <= rounds; round++) {
      DMatrixRMaj anchorCodes = similarity.codesOfAnchors(codes);
      projections =
          new Projections(
              ofImages.coefficients(CommonOps_MT_DDRM.multTransA(images.values(), codes, null)),
              ofTexts.coefficients(CommonOps_MT_DDRM.multTransA(texts.values(), codes, null)));
      DMatrixRMaj sum = CommonOps_MT_DDRM.mult(images.values(), projections.image, null);
      CommonOps_MT_DDRM.multAdd(texts.values(), projections.text, sum);
      CommonOps_DDRM.scale(weight, sum);
      CommonOps_DDRM.addEquals(sum, similarity.pull(anchorCodes));
      DMatrixRMaj next = Codes.signs(sum);
      similarity.fuse(next, anchorCodes);
      watch.round(round, rounds, Double.NaN);
      int changed = Codes.difference(codes, next);
      codes = next;
      if (changed == 0) {
        break;
      }
    }
    return projections;
  }
}
