package dev.cmimh.model.hashing.baseline;

import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.FittingWatch;
import dev.cmimh.model.hashing.HashingMethod;
import dev.cmimh.model.hashing.LearnedHash;
import dev.cmimh.model.hashing.MethodSettings;
import dev.cmimh.model.hashing.SettingRange;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.matrix.SafetensorsFile.Content;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Deep joint-semantics reconstructing hashing: the cosines between the codes of a batch, within and
 * across modalities, are to be those between the features, of both modalities together.
 *
 * @see <a href="https://doi.org/10.1109/ICCV.2019.00312">Su, Zhong and Zhang, Deep Joint-Semantics
 *     Reconstructing Hashing for Large-Scale Unsupervised Cross-Modal Retrieval</a>
 */
public final class Djsrh implements HashingMethod {

  static final SettingRange SCALE =
      SettingRange.number(
          "scale",
          "Factor mu of the similarities. Too large: it asks for similarities that no codes have.",
          0,
          10,
          1.5);
  static final SettingRange NEIGHBOUR_SHARE =
      SettingRange.number(
          "neighbour-share",
          "Share eta of what pairs have as neighbours in common. Too much: their own similarity"
              + " hardly counts.",
          0,
          1,
          0);
  static final SettingRange IMAGE_SHARE =
      SettingRange.number(
          "image-share",
          "Share beta of the images' similarities beside the texts'. Too much: texts hardly count.",
          0,
          1,
          0.1);
  static final SettingRange WITHIN_WEIGHT =
      SettingRange.number(
          "within-weight",
          "Weight of both terms within a modality; across has 1. Too much: what is across"
              + " modalities hardly counts.",
          0,
          10,
          0.1);

  private static final DeepTraining.Ranges TRAINING =
      new DeepTraining.Ranges(
          DeepTraining.EPOCHS,
          DeepTraining.BATCH.withUsual(32),
          DeepTraining.LEARNING_RATE.withUsual(0.2),
          DeepTraining.DROPOUT);

  private static final OptimizerSettings DESCENT = new OptimizerSettings.Sgd(0.9, 5, 5e-4);

  private final Supplier<EngineRuntime> engine;

  /**
   * @param engine started when training begins, and not before
   */
  public Djsrh(Supplier<EngineRuntime> engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return "djsrh";
  }

  @Override
  public String label() {
    return "DJSRH";
  }

  @Override
  public List<SettingRange> settings() {
    return Stream.concat(
            TRAINING.all().stream(), Stream.of(SCALE, NEIGHBOUR_SHARE, IMAGE_SHARE, WITHIN_WEIGHT))
        .toList();
  }

  @Override
  public LearnedHash fit(MethodSettings settings, TrainingPairs pairs, FittingWatch watch) {
    return new DeepTraining(engine.get(), settings, pairs, TRAINING, DESCENT)
        .train(new JointSemantics(settings, pairs), watch);
  }

  @Override
  public LearnedHash read(Content content) {
    return EncoderHash.read(content);
  }
}
