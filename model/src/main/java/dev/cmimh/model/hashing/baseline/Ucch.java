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
 * Unsupervised contrastive cross-modal hashing: each code is told from a memory of the codes of all
 * pairs, and each item ranks its own pair before the others of the batch.
 *
 * @see <a href="https://doi.org/10.1109/TPAMI.2022.3177356">Hu, Zhu, Lin, Peng, Zhao and Peng,
 *     Unsupervised Contrastive Cross-Modal Hashing</a>
 */
public final class Ucch implements HashingMethod {

  static final SettingRange NEGATIVES =
      SettingRange.count(
          "negatives",
          "Codes of the memory that a step tells its own from. Too many cost time.",
          1,
          65_536,
          4_096);
  static final SettingRange TEMPERATURE =
      SettingRange.number(
          "temperature",
          "Divides the scores of the memory, times sqrt(bits). Too large: all scores look alike.",
          1e-3,
          10,
          0.6);
  static final SettingRange MEMORY_DECAY =
      SettingRange.number(
          "memory-decay",
          "Share d of a remembered code that a step keeps. Too much: the memory is out of date.",
          0,
          0.999,
          0.4);
  static final SettingRange MARGIN =
      SettingRange.number(
          "margin",
          "How far behind its own pair another one counts in full. Too large: pairs count that are"
              + " far behind already.",
          0,
          2,
          0.2);
  static final SettingRange SHIFT =
      SettingRange.number(
          "shift",
          "How much less a pair beyond the margin counts. Too much: such pairs teach nothing.",
          0,
          10,
          1);
  static final SettingRange CONTRAST_WEIGHT =
      SettingRange.number(
          "contrast-weight",
          "Weight b of the memory's term; ranking has 1 - b. Too much: ranking hardly counts.",
          0,
          1,
          0.5);

  private static final DeepTraining.Ranges TRAINING =
      new DeepTraining.Ranges(
          DeepTraining.EPOCHS,
          DeepTraining.BATCH,
          DeepTraining.LEARNING_RATE.withUsual(1e-3),
          DeepTraining.DROPOUT.withUsual(0.2));

  private static final OptimizerSettings ADAM = new OptimizerSettings.Adam(0.9, 0.999, 1, 0);

  private final Supplier<EngineRuntime> engine;

  /**
   * @param engine started when training begins, and not before
   */
  public Ucch(Supplier<EngineRuntime> engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return "ucch";
  }

  @Override
  public String label() {
    return "UCCH";
  }

  @Override
  public List<SettingRange> settings() {
    return Stream.concat(
            TRAINING.all().stream(),
            Stream.of(NEGATIVES, TEMPERATURE, MEMORY_DECAY, MARGIN, SHIFT, CONTRAST_WEIGHT))
        .toList();
  }

  @Override
  public LearnedHash fit(MethodSettings settings, TrainingPairs pairs, FittingWatch watch) {
    return new DeepTraining(engine.get(), settings, pairs, TRAINING, ADAM)
        .train(new ContrastiveObjective(settings, pairs.textIdentity()), watch);
  }

  @Override
  public LearnedHash read(Content content) {
    return EncoderHash.read(content);
  }
}
