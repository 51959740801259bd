package dev.cmimh.model.comparison;

import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.run.RunSummary;
import dev.cmimh.model.sweep.SweepParameter;
import dev.cmimh.model.training.HyperParameters;
import java.util.Arrays;
import java.util.Optional;

/**
 * The settings of a run as values with names, in the order in which they are listed. Code length,
 * seed and training pairs are those of every method, all others are CMIMH's alone.
 */
public enum RunSetting {
  BITS(SweepParameter.BITS),
  SEED("seed", "seed"),
  EPOCHS("epochs", "epochs"),
  BATCH("batch", "batch size"),
  TRAINING_PAIRS(SweepParameter.TRAINING_PAIRS),
  MODALITY_GAP_WEIGHT(SweepParameter.MODALITY_GAP_WEIGHT),
  MUTUAL_INFORMATION_WEIGHT(SweepParameter.MUTUAL_INFORMATION_WEIGHT),
  TOTAL_CORRELATION_WEIGHT(SweepParameter.TOTAL_CORRELATION_WEIGHT),
  BALANCE_WEIGHT(SweepParameter.BALANCE_WEIGHT),
  RECONSTRUCTION_WEIGHT(SweepParameter.RECONSTRUCTION_WEIGHT),
  LEARNING_RATE("learning-rate", "learning rate"),
  DECODER_LEARNING_RATE("decoder-learning-rate", "decoder learning rate"),
  WARM_UP("warm-up", "warm-up of the modality gap"),
  OPTIMIZER("optimizer", "optimiser"),
  MOMENTUM("momentum", "momentum"),
  CLIP_NORM("clip-norm", "largest gradient norm"),
  WEIGHT_DECAY("weight-decay", "weight decay"),
  ENCODER_WIDTH("encoder-width", "encoder width"),
  LINEAR_SKIP("linear-skip", "linear skip"),
  DECODER_WIDTH("decoder-width", "decoder width"),
  CRITIC_WIDTH("critic-width", "critic width"),
  CLASSIFIER_WIDTH("classifier-width", "classifier width"),
  LOGIT_BOUND("logit-bound", "bound of the logits"),
  IMAGE_DROPOUT("image-dropout", "hidden picture features"),
  TEXT_DROPOUT("text-dropout", "hidden text features"),
  CRITIC_SAMPLES("critic-samples", "samples per critic pair"),
  NEIGHBOUR_SHARE(SweepParameter.NEIGHBOUR_SHARE),
  IMAGE_RECONSTRUCTION(SweepParameter.IMAGE_RECONSTRUCTION);

  private final String key;
  private final String title;

  RunSetting(SweepParameter parameter) {
    this(parameter.key(), parameter.label());
  }

  RunSetting(String key, String title) {
    this.key = key;
    this.title = title;
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

  /** Its value: a number, a word or a truth; empty where the run's method has no such setting. */
  public Optional<Object> of(RunSummary run) {
    return isOfEveryMethod() || run.run().description().isCmimh()
        ? Optional.of(of(run.settings()))
        : Optional.empty();
  }

  private boolean isOfEveryMethod() {
    return this == BITS || this == SEED || this == TRAINING_PAIRS;
  }

  /** Its value as text, without needless zeros; empty where the method has no such setting. */
  public String text(RunSummary run) {
    return of(run)
        .map(plain -> plain instanceof Double number ? Numbers.plain(number) : plain.toString())
        .orElse("");
  }

  /** Its value as a number; not a number where it is none. */
  public double number(RunSummary run) {
    return of(run).orElse("") instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private Object of(HyperParameters settings) {
    return switch (this) {
      case BITS -> settings.bits();
      case SEED -> settings.seed();
      case EPOCHS -> settings.epochs();
      case BATCH -> settings.batchSize();
      case TRAINING_PAIRS -> settings.trainingPairs() == 0 ? "all" : settings.trainingPairs();
      case MODALITY_GAP_WEIGHT -> settings.knobs().modalityGapWeight();
      case MUTUAL_INFORMATION_WEIGHT -> settings.knobs().mutualInformationWeight();
      case TOTAL_CORRELATION_WEIGHT -> settings.knobs().totalCorrelationWeight();
      case BALANCE_WEIGHT -> settings.knobs().balanceWeight();
      case RECONSTRUCTION_WEIGHT -> settings.knobs().reconstructionWeight();
      case LEARNING_RATE -> settings.knobs().learningRate();
      case DECODER_LEARNING_RATE -> settings.knobs().decoderLearningRate();
      case WARM_UP -> settings.modalityGapWarmUp();
      case OPTIMIZER -> optimizer(settings.optimizer());
      case MOMENTUM -> momentum(settings.optimizer());
      case CLIP_NORM -> settings.optimizer().clipNorm();
      case WEIGHT_DECAY -> settings.optimizer().weightDecay();
      case ENCODER_WIDTH -> settings.network().encoderWidth();
      case LINEAR_SKIP -> settings.network().linearSkip();
      case DECODER_WIDTH -> settings.network().decoderWidth();
      case CRITIC_WIDTH -> settings.network().criticWidth();
      case CLASSIFIER_WIDTH -> settings.network().classifierWidth();
      case LOGIT_BOUND -> settings.network().logitBound();
      case IMAGE_DROPOUT -> settings.network().imageDropout();
      case TEXT_DROPOUT -> settings.network().textDropout();
      case CRITIC_SAMPLES -> settings.criticInput().samplesPerPair();
      case NEIGHBOUR_SHARE -> settings.criticInput().neighbourShare();
      case IMAGE_RECONSTRUCTION -> settings.imageReconstruction();
    };
  }

  private static String optimizer(OptimizerSettings optimizer) {
    return switch (optimizer) {
      case OptimizerSettings.Adam _ -> "adam";
      case OptimizerSettings.Sgd _ -> "sgd";
    };
  }

  /** Adam's first decay is its momentum. */
  private static double momentum(OptimizerSettings optimizer) {
    return switch (optimizer) {
      case OptimizerSettings.Adam adam -> adam.firstDecay();
      case OptimizerSettings.Sgd sgd -> sgd.momentum();
    };
  }
}
