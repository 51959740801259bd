package dev.cmimh.app.tune;

import static dev.cmimh.app.tune.SettingGroup.NETWORK;
import static dev.cmimh.app.tune.SettingGroup.OPTIMISER;
import static dev.cmimh.app.tune.SettingGroup.RATES;
import static dev.cmimh.app.tune.SettingGroup.RUN;
import static dev.cmimh.app.tune.SettingGroup.WEIGHTS;

import dev.cmimh.app.tune.ValueScale.Doubling;
import dev.cmimh.app.tune.ValueScale.Drawn;
import dev.cmimh.app.tune.ValueScale.Linear;
import dev.cmimh.app.tune.ValueScale.Logarithmic;
import dev.cmimh.app.tune.ValueScale.LogarithmicWithZero;
import dev.cmimh.app.tune.ValueScale.Options;
import dev.cmimh.app.tune.ValueScale.Whole;
import dev.cmimh.model.hashing.cmimh.NetworkShape;
import dev.cmimh.model.hashing.cmimh.OptimizerSettings;
import dev.cmimh.model.training.DefaultRecipe;
import dev.cmimh.model.training.HyperParameters;
import dev.cmimh.model.training.LiveKnobs;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleFunction;

/** All settings of a run that a person can change, in the order of the screen. */
final class Settings {

  private static final double PERCENT = 100;
  private static final Doubling WIDTH = new Doubling(16, 4096);
  private static final Logarithmic RATE = new Logarithmic(1e-6, 1, false);
  private static final Options SWITCH = new Options(List.of("off", "on"));
  private static final Options OPTIMIZERS = new Options(List.of("adam", "sgd"));

  private static final List<Setting> ALL =
      List.of(
          knob(
              "modality-gap",
              WEIGHTS,
              new LogarithmicWithZero(0.001, 100),
              LiveKnobs::modalityGapWeight,
              (knobs, value) -> knobs.modalityGapWeight = value),
          knob(
              "mutual-information",
              WEIGHTS,
              new LogarithmicWithZero(0.01, 1000),
              LiveKnobs::mutualInformationWeight,
              (knobs, value) -> knobs.mutualInformationWeight = value),
          knob(
              "total-correlation",
              WEIGHTS,
              new LogarithmicWithZero(0.0001, 10),
              LiveKnobs::totalCorrelationWeight,
              (knobs, value) -> knobs.totalCorrelationWeight = value),
          knob(
              "balance",
              WEIGHTS,
              new LogarithmicWithZero(0.001, 100),
              LiveKnobs::balanceWeight,
              (knobs, value) -> knobs.balanceWeight = value),
          knob(
              "reconstruction",
              WEIGHTS,
              new LogarithmicWithZero(0.1, 1000),
              LiveKnobs::reconstructionWeight,
              (knobs, value) -> knobs.reconstructionWeight = value),
          knob(
              "learning-rate",
              RATES,
              RATE,
              LiveKnobs::learningRate,
              (knobs, value) -> knobs.learningRate = value),
          knob(
              "decoder-learning-rate",
              RATES,
              RATE,
              LiveKnobs::decoderLearningRate,
              (knobs, value) -> knobs.decoderLearningRate = value),
          new Setting(
              "bits",
              NETWORK,
              new Whole(1, HyperParameters.MOST_BITS, List.of(16, 32, 64, 128)),
              HyperParameters::bits,
              (parameters, value) -> parameters.with(changed -> changed.bits = (int) value)),
          new Setting(
              "samples",
              NETWORK,
              new Whole(0, 100, List.of(0, 1, 5, 10, 20)),
              parameters -> parameters.criticInput().samplesPerPair(),
              (parameters, value) ->
                  parameters.with(
                      changed ->
                          changed.criticInput = changed.criticInput.withSamples((int) value))),
          new Setting(
              "image-reconstruction",
              NETWORK,
              new Linear(0, 100, 5),
              parameters -> PERCENT * parameters.imageReconstruction(),
              (parameters, value) ->
                  parameters.with(changed -> changed.imageReconstruction = value / PERCENT)),
          new Setting(
              "neighbours",
              NETWORK,
              new Linear(0, 100, 5),
              parameters -> PERCENT * parameters.criticInput().neighbourShare(),
              (parameters, value) ->
                  parameters.with(
                      changed ->
                          changed.criticInput =
                              changed.criticInput.withNeighbours(value / PERCENT))),
          width(
              "encoder-width",
              NetworkShape::encoderWidth,
              (shape, value) -> shape.encoderWidth = (int) value),
          width(
              "decoder-width",
              NetworkShape::decoderWidth,
              (shape, value) -> shape.decoderWidth = (int) value),
          width(
              "critic-width",
              NetworkShape::criticWidth,
              (shape, value) -> shape.criticWidth = (int) value),
          width(
              "classifier-width",
              NetworkShape::classifierWidth,
              (shape, value) -> shape.classifierWidth = (int) value),
          network(
              "linear-skip",
              SWITCH,
              shape -> shape.linearSkip() ? 1 : 0,
              (shape, value) -> shape.linearSkip = value == 1),
          network(
              "logit-bound",
              new Linear(0, 20, 0.5),
              NetworkShape::logitBound,
              (shape, value) -> shape.logitBound = value),
          network(
              "image-dropout",
              new Linear(0, 90, 5),
              shape -> PERCENT * shape.imageDropout(),
              (shape, value) -> shape.imageDropout = value / PERCENT),
          network(
              "text-dropout",
              new Linear(0, 90, 5),
              shape -> PERCENT * shape.textDropout(),
              (shape, value) -> shape.textDropout = value / PERCENT),
          new Setting(
              "optimiser",
              OPTIMISER,
              OPTIMIZERS,
              parameters -> isGradientDescent(parameters) ? 1 : 0,
              (parameters, value) -> OptimizerChange.to(value == 1, parameters)),
          new Setting(
              "momentum",
              OPTIMISER,
              new Linear(0, 0.99, 0.01),
              Settings::momentum,
              Settings::withMomentum,
              Settings::isGradientDescent),
          new Setting(
              "weight-decay",
              OPTIMISER,
              new LogarithmicWithZero(1e-6, 1),
              parameters -> parameters.optimizer().weightDecay(),
              (parameters, value) ->
                  parameters.with(
                      changed -> changed.optimizer = changed.optimizer.withWeightDecay(value))),
          new Setting(
              "clip-norm",
              OPTIMISER,
              new Logarithmic(0.1, 1000, false),
              parameters -> parameters.optimizer().clipNorm(),
              (parameters, value) ->
                  parameters.with(
                      changed -> changed.optimizer = changed.optimizer.withClipNorm(value))),
          new Setting(
              "epochs",
              RUN,
              new Logarithmic(1, 1000, true),
              HyperParameters::epochs,
              (parameters, value) -> parameters.withEpochs((int) value)),
          new Setting(
              "batch",
              RUN,
              new Doubling(2, 4096),
              HyperParameters::batchSize,
              (parameters, value) -> parameters.with(changed -> changed.batchSize = (int) value)),
          new Setting(
              "training-pairs",
              RUN,
              new Whole(0, 999_999_999, List.of()),
              HyperParameters::trainingPairs,
              (parameters, value) ->
                  parameters.with(changed -> changed.trainingPairs = (int) value)),
          new Setting(
              "warm-up",
              RUN,
              new Linear(0, 100, 1),
              parameters -> PERCENT * parameters.modalityGapWarmUp(),
              (parameters, value) ->
                  parameters.with(changed -> changed.modalityGapWarmUp = value / PERCENT)),
          new Setting(
              "seed",
              RUN,
              new Drawn(0, 999_999_999),
              HyperParameters::seed,
              (parameters, value) -> parameters.with(changed -> changed.seed = (long) value)));

  private Settings() {}

  static List<Setting> all() {
    return ALL;
  }

  static List<Setting> of(SettingGroup group) {
    return ALL.stream().filter(setting -> setting.group() == group).toList();
  }

  /**
   * @throws NoSuchElementException if there is no such setting
   */
  static Setting named(String name) {
    return ALL.stream()
        .filter(setting -> setting.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no setting " + name));
  }

  private static Setting knob(
      String name,
      SettingGroup group,
      ValueScale scale,
      ToDoubleFunction<LiveKnobs> reader,
      ObjDoubleConsumer<LiveKnobs.Draft> writer) {
    return new Setting(
        name,
        group,
        scale,
        parameters -> reader.applyAsDouble(parameters.knobs()),
        (parameters, value) ->
            parameters.with(
                changed -> changed.knobs = changed.knobs.with(it -> writer.accept(it, value))));
  }

  private static Setting width(
      String name,
      ToDoubleFunction<NetworkShape> reader,
      ObjDoubleConsumer<NetworkShape.Draft> writer) {
    return network(name, WIDTH, reader, writer);
  }

  private static Setting network(
      String name,
      ValueScale scale,
      ToDoubleFunction<NetworkShape> reader,
      ObjDoubleConsumer<NetworkShape.Draft> writer) {
    return new Setting(
        name,
        NETWORK,
        scale,
        parameters -> reader.applyAsDouble(parameters.network()),
        (parameters, value) ->
            parameters.with(
                changed -> changed.network = changed.network.with(it -> writer.accept(it, value))));
  }

  private static boolean isGradientDescent(HyperParameters parameters) {
    return parameters.optimizer() instanceof OptimizerSettings.Sgd;
  }

  private static double momentum(HyperParameters parameters) {
    return parameters.optimizer() instanceof OptimizerSettings.Sgd sgd
        ? sgd.momentum()
        : DefaultRecipe.momentum();
  }

  private static HyperParameters withMomentum(HyperParameters parameters, double value) {
    return parameters.with(
        changed ->
            changed.optimizer =
                switch (changed.optimizer) {
                  case OptimizerSettings.Sgd sgd -> sgd.withMomentum(value);
                  case OptimizerSettings.Adam adam -> adam;
                });
  }
}
