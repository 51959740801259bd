package dev.cmimh.model.comparison;

import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.hashing.cmimh.NetworkShape;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The settings of a run as values with names, in the order in which they are listed. */
public enum RunSetting {
  BITS("bits", "bits", HyperParameters::bits),
  SEED("seed", "seed", HyperParameters::seed),
  EPOCHS("epochs", "epochs", HyperParameters::epochs),
  BATCH("batch", "batch size", HyperParameters::batchSize),
  MODALITY_GAP_WEIGHT("kl-weight", "modality-gap (KL) weight", knob(LiveKnobs::modalityGapWeight)),
  MUTUAL_INFORMATION_WEIGHT(
      "mi-weight", "mutual-information weight", knob(LiveKnobs::mutualInformationWeight)),
  TOTAL_CORRELATION_WEIGHT(
      "tc-weight", "total-correlation weight", knob(LiveKnobs::totalCorrelationWeight)),
  BALANCE_WEIGHT("balance-weight", "balance weight", knob(LiveKnobs::balanceWeight)),
  RECONSTRUCTION_WEIGHT(
      "reconstruction-weight", "reconstruction weight", knob(LiveKnobs::reconstructionWeight)),
  LEARNING_RATE("learning-rate", "learning rate", knob(LiveKnobs::learningRate)),
  DECODER_LEARNING_RATE(
      "decoder-learning-rate", "decoder learning rate", knob(LiveKnobs::decoderLearningRate)),
  WARM_UP("warm-up", "warm-up of the modality gap", HyperParameters::modalityGapWarmUp),
  OPTIMIZER("optimizer", "optimiser", RunSetting::optimizer),
  MOMENTUM("momentum", "momentum", RunSetting::momentum),
  CLIP_NORM("clip-norm", "largest gradient norm", settings -> settings.optimizer().clipNorm()),
  WEIGHT_DECAY("weight-decay", "weight decay", settings -> settings.optimizer().weightDecay()),
  ENCODER_WIDTH("encoder-width", "encoder width", network(NetworkShape::encoderWidth)),
  LINEAR_SKIP("linear-skip", "linear skip", network(NetworkShape::linearSkip)),
  DECODER_WIDTH("decoder-width", "decoder width", network(NetworkShape::decoderWidth)),
  CRITIC_WIDTH("critic-width", "critic width", network(NetworkShape::criticWidth)),
  CLASSIFIER_WIDTH("classifier-width", "classifier width", network(NetworkShape::classifierWidth)),
  LOGIT_BOUND("logit-bound", "bound of the logits", network(NetworkShape::logitBound)),
  IMAGE_DROPOUT("image-dropout", "hidden picture features", network(NetworkShape::imageDropout)),
  TEXT_DROPOUT("text-dropout", "hidden text features", network(NetworkShape::textDropout)),
  CRITIC_SAMPLES(
      "critic-samples",
      "samples per critic pair",
      settings -> settings.criticInput().samplesPerPair());

  private final String key;
  private final String title;
  private final Function<HyperParameters, Object> value;

  RunSetting(String key, String title, Function<HyperParameters, Object> value) {
    this.key = key;
    this.title = title;
    this.value = value;
  }

  /** Its name in filters and files, such as {@code kl-weight}. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** The setting of a key; empty where there is none such. */
  public static Optional<RunSetting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** Its value: a number, a word or a truth. */
  public Object of(HyperParameters settings) {
    return value.apply(settings);
  }

  /** Its value as text, without needless zeros. */
  public String text(HyperParameters settings) {
    Object plain = of(settings);
    return plain instanceof Double number ? Numbers.plain(number) : String.valueOf(plain);
  }

  /** Its value as a number; not a number where it is none. */
  public double number(HyperParameters settings) {
    return of(settings) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** Those in which some runs differ. */
  public static List<RunSetting> differing(List<HyperParameters> settings) {
    return Arrays.stream(values())
        .filter(setting -> settings.stream().map(setting::of).distinct().count() > 1)
        .toList();
  }

  /** Whether two runs differ in their seed alone, if at all. */
  public static boolean differInSeedAlone(HyperParameters one, HyperParameters other) {
    return Arrays.stream(values())
        .filter(setting -> setting != SEED)
        .allMatch(setting -> Objects.equals(setting.of(one), setting.of(other)));
  }

  private static Function<HyperParameters, Object> knob(Function<LiveKnobs, Double> value) {
    return settings -> value.apply(settings.knobs());
  }

  private static Function<HyperParameters, Object> network(Function<NetworkShape, Object> value) {
    return settings -> value.apply(settings.network());
  }

  private static Object optimizer(HyperParameters settings) {
    return switch (settings.optimizer()) {
      case OptimizerSettings.Adam _ -> "adam";
      case OptimizerSettings.Sgd _ -> "sgd";
    };
  }

  /** Adam's first decay is its momentum. */
  private static Object momentum(HyperParameters settings) {
    return switch (settings.optimizer()) {
      case OptimizerSettings.Adam adam -> adam.firstDecay();
      case OptimizerSettings.Sgd sgd -> sgd.momentum();
    };
  }
}
