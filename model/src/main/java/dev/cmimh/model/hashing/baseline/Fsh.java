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
import java.util.Random;
import java.util.function.Supplier;
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
          "anchors",
          "Training pairs that all pairs are compared with. Too many cost time and memory.",
          2,
          2_000,
          50);
  static final SettingRange NEIGHBOURS =
      SettingRange.count(
          "neighbours",
          "Nearest anchors that count for a pair. Too many: all pairs look alike.",
          1,
          2_000,
          10);
  static final SettingRange PROJECTION_WEIGHT =
      SettingRange.number(
          "projection-weight",
          "Weight lambda of the projections' error. Too large: codes follow what a projection"
              + " reaches rather than the similarities.",
          0,
          1e6,
          300);
  static final SettingRange ROUNDS =
      SettingRange.count(
          "rounds",
          "Rounds of the alternation at most. Too many cost time and change little.",
          1,
          1_000,
          30);

  private final Supplier<EngineRuntime> engine;

  /**
   * @param engine started when training begins, and not before
   */
  public Fsh(Supplier<EngineRuntime> engine) {
    this.engine = engine;
  }

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
    return List.of(ANCHORS, NEIGHBOURS, PROJECTION_WEIGHT, RidgeChoice.RIDGE, ROUNDS);
  }

  @Override
  public LearnedHash fit(MethodSettings settings, TrainingPairs pairs, FittingWatch watch) {
    EngineRuntime runtime = engine.get();
    return RidgeChoice.fit(
        runtime,
        settings,
        pairs,
        watch,
        (settled, centred, told) -> learn(runtime, settled, centred, told));
  }

  private static LearnedHash learn(
      EngineRuntime runtime, MethodSettings settings, CentredPairs pairs, FittingWatch watch) {
    CanonicalViews views =
        CanonicalViews.fit(pairs, settings.bits(), settings.number(RidgeChoice.RIDGE));
    CentredRows images = views.images();
    CentredRows texts = views.texts();
    int size = pairs.products().rows();
    int anchors = Math.min(settings.count(ANCHORS), size);
    int[] chosen = new Random(settings.seed()).ints(0, size).distinct().limit(anchors).toArray();
    int neighbours = Math.min(settings.count(NEIGHBOURS), anchors);
    FusedSimilarity similarity =
        new FusedSimilarity(
            AnchorSimilarity.of(images.values(), chosen, neighbours),
            AnchorSimilarity.of(texts.values(), chosen, neighbours));
    try (EngineRows heldImages = new EngineRows(runtime, images.values());
        EngineRows heldTexts = new EngineRows(runtime, texts.values())) {
      Alternation alternation =
          new Alternation(
              heldImages,
              heldTexts,
              RidgeRegression.ofGram(pairs.products().images(), settings.number(RidgeChoice.RIDGE)),
              RidgeRegression.ofGram(pairs.products().texts(), settings.number(RidgeChoice.RIDGE)),
              2 * settings.number(PROJECTION_WEIGHT));
      DMatrixRMaj codes =
          alternation.settle(begin(views, settings), similarity, settings.count(ROUNDS), watch);
      AffineMap text = texts.map(alternation.textProjection(codes));
      return new LinearHash(
          images.map(alternation.imageProjection(codes)),
          text,
          Optional.empty(),
          CodeReading.fit(text.applyToRows(pairs.pairs().texts()), pairs.pairs()));
    }
  }

  @Override
  public LearnedHash read(Content content) {
    return LinearTensors.read(content);
  }

  /**
   * The signs of what both modalities say along their canonical directions, spread over the bits by
   * a random rotation. Codes drawn by lot, which the paper begins with, end up worse and elsewhere
   * for every seed.
   */
  private static DMatrixRMaj begin(CanonicalViews views, MethodSettings settings) {
    DMatrixRMaj sum = CommonOps_DDRM.add(views.imageScores(), views.textScores(), null);
    DMatrixRMaj spread =
        Procrustes.rotation(Codes.gaussian(sum.numCols, settings.bits(), settings.seed()));
    return Codes.signs(CommonOps_MT_DDRM.mult(sum, spread, null));
  }

  /**
   * The rounds in turn.
   *
   * @param images n x d_x, centred
   * @param texts n x d_y, centred
   * @param weight twice lambda
   */
  private record Alternation(
      EngineRows images,
      EngineRows texts,
      RidgeRegression ofImages,
      RidgeRegression ofTexts,
      double weight) {

    DMatrixRMaj imageProjection(DMatrixRMaj codes) {
      return ofImages.coefficients(images.transposedTimes(codes));
    }

    DMatrixRMaj textProjection(DMatrixRMaj codes) {
      return ofTexts.coefficients(texts.transposedTimes(codes));
    }

    DMatrixRMaj settle(
        DMatrixRMaj start, FusedSimilarity similarity, int rounds, FittingWatch watch) {
      DMatrixRMaj codes = start;
      for (int round = 1; round <= rounds; round++) {
        DMatrixRMaj anchorCodes = similarity.codesOfAnchors(codes);
        DMatrixRMaj next = next(codes, similarity.pull(anchorCodes));
        similarity.fuse(next, anchorCodes);
        watch.round(round, rounds, Double.NaN);
        int changed = Codes.difference(codes, next);
        codes = next;
        if (changed == 0) {
          break;
        }
      }
      return codes;
    }

    private DMatrixRMaj next(DMatrixRMaj codes, DMatrixRMaj pull) {
      DMatrixRMaj sum = images.times(imageProjection(codes));
      CommonOps_DDRM.addEquals(sum, texts.times(textProjection(codes)));
      CommonOps_DDRM.scale(weight, sum);
      CommonOps_DDRM.addEquals(sum, pull);
      return Codes.signs(sum);
    }
  }
}
