package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.hashing.ReadableHashFunction;
import dev.cmimh.model.matrix.FloatMatrix;
import java.util.function.BiFunction;

/**
 * The encoders of a trained model, and what else its networks tell about a code. Safe for use by
 * several threads, also while a trainer goes on.
 */
public final class CmimhHashFunction implements ReadableHashFunction, AutoCloseable {

  /** What lies between two layers then stays in the processor's cache. */
  private static final int ROWS_AT_ONCE = 512;

  private final CmimhNetworks networks;
  private final int bits;
  private final NDManager manager;
  private final NDArray[] parameters;

  public CmimhHashFunction(EngineRuntime runtime, CmimhModel model) {
    this.networks = model.form().layOut();
    this.bits = model.form().bits();
    this.manager = runtime.newManager();
    this.parameters = new ParameterSet(manager, networks.layout(), model.parameters()).frozen();
    this.manager.cap();
  }

  @Override
  public int bits() {
    return bits;
  }

  @Override
  public FloatMatrix imageLogits(FloatMatrix features) {
    return inParts(features, bits, networks.image().encoder()::apply);
  }

  @Override
  public FloatMatrix textLogits(FloatMatrix features) {
    return inParts(features, bits, networks.text().encoder()::apply);
  }

  @Override
  public FloatMatrix decodeTexts(FloatMatrix signedCodes, int textDimensions) {
    return inParts(signedCodes, textDimensions, networks.text().decoder()::apply);
  }

  /**
   * The density-ratio estimate of the total correlation of the image codes' bits.
   *
   * @param logits n x L
   * @return nats
   */
  public double imageTotalCorrelation(FloatMatrix logits) {
    return totalCorrelation(networks.image().classifier(), logits);
  }

  /**
   * The density-ratio estimate of the total correlation of the text codes' bits.
   *
   * @param logits n x L
   * @return nats
   */
  public double textTotalCorrelation(FloatMatrix logits) {
    return totalCorrelation(networks.text().classifier(), logits);
  }

  /**
   * The critic's scores T of every picture with every text, for one draw where it reads samples.
   *
   * @param imageLogits n x L
   * @param textLogits n x L
   * @param input what the critic was trained to read
   * @param seed of the samples
   * @return n x n; row = image, column = text
   */
  public FloatMatrix criticScores(
      FloatMatrix imageLogits, FloatMatrix textLogits, CriticInput input, long seed) {
    KeyedRandom random = new KeyedRandom(seed);
    try (NDManager scope = manager.newSubManager()) {
      NDArray image = arm(scope, networks.image().critic(), imageLogits, input, random);
      NDArray text = arm(scope, networks.text().critic(), textLogits, input, random.sibling());
      float[] scores = MutualInformation.scores(image, text).toFloatArray();
      return FloatMatrix.of(imageLogits.rows(), textLogits.rows(), scores);
    }
  }

  private NDArray arm(
      NDManager scope,
      MultiLayerPerceptron critic,
      FloatMatrix logits,
      CriticInput input,
      KeyedRandom random) {
    Shape shape = new Shape(logits.rows(), logits.columns());
    Bernoulli code = Bernoulli.of(scope.create(logits.toArray(), shape));
    if (input.samplesPerPair() == 0) {
      return critic.apply(parameters, code.signed());
    }
    float[] noise =
        Noise.logistic(
            random.stream(KeyedRandom.Purpose.EVALUATION, 0), logits.rows() * logits.columns());
    return critic.apply(parameters, code.sample(scope.create(noise, shape)));
  }

  @Override
  public void close() {
    manager.close();
  }

  private double totalCorrelation(MultiLayerPerceptron classifier, FloatMatrix logits) {
    FloatMatrix scores =
        inParts(
            logits, 1, (arrays, values) -> classifier.apply(arrays, Bernoulli.of(values).signed()));
    double sum = 0;
    for (int row = 0; row < scores.rows(); row++) {
      sum += scores.at(row, 0);
    }
    return sum / scores.rows();
  }

  private FloatMatrix inParts(
      FloatMatrix input, int outputs, BiFunction<NDArray[], NDArray, NDArray> network) {
    float[] output = new float[Math.multiplyExact(input.rows(), outputs)];
    for (int from = 0; from < input.rows(); from += ROWS_AT_ONCE) {
      int rows = Math.min(ROWS_AT_ONCE, input.rows() - from);
      float[] part = new float[rows * input.columns()];
      for (int row = 0; row < rows; row++) {
        input.copyRow(from + row, part, row * input.columns());
      }
      try (NDManager scope = manager.newSubManager()) {
        NDArray result =
            network.apply(parameters, scope.create(part, new Shape(rows, input.columns())));
        result.attach(scope);
        System.arraycopy(result.toFloatArray(), 0, output, from * outputs, rows * outputs);
      }
    }
    return FloatMatrix.of(input.rows(), outputs, output);
  }
}
