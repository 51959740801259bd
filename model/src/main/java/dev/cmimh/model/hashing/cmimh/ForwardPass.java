package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.hashing.cmimh.KeyedRandom.Purpose;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.SplittableRandom;

/** One batch through all networks, from features to the terms of the objective. */
final class ForwardPass {

  private final NDManager scope;
  private final CmimhNetworks networks;
  private final NDArray[] parameters;
  private final CmimhSettings settings;
  private final TrainingPairs pairs;
  private final int[] rows;
  private final SplittableRandom samples;
  private final SplittableRandom criticSamples;
  private final Batch images;
  private final Batch texts;

  /**
   * @param scope with whom everything is closed
   * @param parameters arrays by place
   * @param rows of the pairs that make the batch
   * @param step number of the step, which keys all noise
   */
  ForwardPass(
      NDManager scope,
      CmimhNetworks networks,
      NDArray[] parameters,
      CmimhSettings settings,
      TrainingPairs pairs,
      int[] rows,
      long step) {
    this.scope = scope;
    this.networks = networks;
    this.parameters = parameters;
    this.settings = settings;
    this.pairs = pairs;
    this.rows = rows;
    KeyedRandom random = new KeyedRandom(settings.seed());
    this.samples = random.stream(Purpose.SAMPLES, step);
    this.criticSamples = random.stream(Purpose.CRITIC_SAMPLES, step);
    SplittableRandom dropout = random.stream(Purpose.DROPOUT, step);
    this.images = gather(pairs.images(), settings.network().imageDropout(), dropout);
    this.texts = gather(pairs.texts(), settings.network().textDropout(), dropout);
  }

  Bernoulli encodeImages() {
    return Bernoulli.of(networks.imageEncoder().apply(parameters, images.hidden()));
  }

  Bernoulli encodeTexts() {
    return Bernoulli.of(networks.textEncoder().apply(parameters, texts.hidden()));
  }

  Objective objective(Bernoulli image, Bernoulli text) {
    return new Objective(
        reconstruction(networks.imageDecoder(), images, image),
        reconstruction(networks.textDecoder(), texts, text),
        mutualInformation(image, text),
        ModalityGap.divergence(image, text),
        TotalCorrelation.estimate(networks.imageClassifier().apply(parameters, image.signed())),
        TotalCorrelation.estimate(networks.textClassifier().apply(parameters, text.signed())),
        Balance.distance(image.probabilities()).add(Balance.distance(text.probabilities())));
  }

  private NDArray reconstruction(MultiLayerPerceptron decoder, Batch batch, Bernoulli code) {
    NDArray drawn = code.sample(noise(samples));
    return Reconstruction.error(batch.features(), decoder.apply(parameters, drawn));
  }

  private NDArray mutualInformation(Bernoulli image, Bernoulli text) {
    int[] identity = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      identity[i] = pairs.textIdentity()[rows[i]];
    }
    PairWeights weights = PairWeights.of(scope, identity);
    int draws = settings.criticInput().samplesPerPair();
    if (draws == 0) {
      return bound(image.signed(), text.signed(), weights);
    }
    NDArray sum = drawnBound(image, text, weights);
    for (int draw = 1; draw < draws; draw++) {
      sum = sum.add(drawnBound(image, text, weights));
    }
    return Scaled.by(1.0 / draws, sum);
  }

  private NDArray drawnBound(Bernoulli image, Bernoulli text, PairWeights weights) {
    return bound(image.sample(noise(criticSamples)), text.sample(noise(criticSamples)), weights);
  }

  private NDArray bound(NDArray image, NDArray text, PairWeights weights) {
    NDArray scores =
        MutualInformation.scores(
            networks.imageCritic().apply(parameters, image),
            networks.textCritic().apply(parameters, text));
    return MutualInformation.bound(scores, weights);
  }

  private NDArray noise(SplittableRandom random) {
    int bits = settings.bits();
    return scope.create(Noise.logistic(random, rows.length * bits), new Shape(rows.length, bits));
  }

  private Batch gather(FloatMatrix matrix, double dropout, SplittableRandom random) {
    return Batch.gather(scope, matrix, rows, dropout, random);
  }
}
