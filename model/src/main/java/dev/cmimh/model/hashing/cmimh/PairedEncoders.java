package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.engine.GradientScope;
import dev.cmimh.model.hashing.TrainingPairs;
import dev.cmimh.model.hashing.cmimh.KeyedRandom.Purpose;
import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;

/**
 * An encoder per modality, as CMIMH has them, trained step by step by an objective that comes from
 * elsewhere: the deep methods that CMIMH is compared with differ from it in that alone. Not safe
 * for use by several threads; only one may differentiate in a process at a time.
 */
public final class PairedEncoders implements AutoCloseable {

  /** Name of the images' encoder among the parameters. */
  public static final String IMAGE = "image-encoder";

  /** Name of the texts' encoder among the parameters. */
  public static final String TEXT = "text-encoder";

  private static final List<ParameterGroup> GROUPS = List.of(ParameterGroup.ENCODERS_AND_CRITIC);

  private final TrainingPairs pairs;
  private final NetworkShape shape;
  private final PerModality<KeyedRandom> random;
  private final PerModality<Encoder> encoders;
  private final NDManager manager;
  private final ParameterSet parameters;
  private final ForkJoinPool pool;
  private final ParameterOptimizer optimizer;
  private long steps;

  /**
   * What a batch shall get better at.
   *
   * <p>Constants that are multiplied with must live as long as the step: make them by the logits'
   * own manager.
   */
  @FunctionalInterface
  public interface Objective {

    /**
     * A scalar that a step makes smaller.
     *
     * @param image logits z, n x L
     * @param text logits z, n x L
     */
    NDArray of(NDArray image, NDArray text);
  }

  /**
   * Begins with new parameters.
   *
   * @param runtime the engine; its device must be the main processor
   * @param shape of the encoders; what it says of other networks is not read
   * @param bits L
   * @param seed of the first parameters and of what a step hides
   */
  public PairedEncoders(
      EngineRuntime runtime,
      TrainingPairs pairs,
      NetworkShape shape,
      OptimizerSettings optimizer,
      int bits,
      long seed) {
    this.pairs = pairs;
    this.shape = shape;
    KeyedRandom noise = new KeyedRandom(seed);
    this.random = new PerModality<>(noise, noise.sibling());
    NetworkBuilder builder = new NetworkBuilder(new ParameterLayout());
    this.encoders =
        new PerModality<>(
            builder.encoder(IMAGE, pairs.images().columns(), bits, shape),
            builder.encoder(TEXT, pairs.texts().columns(), bits, shape));
    this.manager = runtime.newManager();
    this.parameters =
        new ParameterSet(manager, builder.layout(), builder.layout().initialValues(seed));
    this.pool = runtime.newPool();
    int size = builder.layout().size();
    boolean adam = optimizer instanceof OptimizerSettings.Adam;
    this.optimizer =
        new HostOptimizer(
            optimizer,
            parameters,
            new OptimizerState(new float[size], new float[adam ? size : 0]),
            pool);
    this.manager.cap();
  }

  /**
   * One step.
   *
   * @param rows of the training pairs that make the batch
   * @param rate learning rate, above 0
   * @return the objective before the step
   * @throws DivergenceException if the objective or its gradient is not finite; no parameter has
   *     moved then
   */
  public double step(int[] rows, double rate, Objective objective) {
    long number = ++steps;
    try (NDManager scope = manager.newSubManager();
        GradientScope gradients = GradientScope.open()) {
      NDArray[] trainable = parameters.trainable(scope, GROUPS);
      Batch image =
          Batch.gather(
              scope,
              pairs.images(),
              rows,
              shape.imageDropout(),
              random.image().stream(Purpose.DROPOUT, number));
      Batch text =
          Batch.gather(
              scope,
              pairs.texts(),
              rows,
              shape.textDropout(),
              random.text().stream(Purpose.DROPOUT, number));
      NDArray loss =
          objective.of(
              encoders.image().apply(trainable, image.hidden()),
              encoders.text().apply(trainable, text.hidden()));
      float value = loss.getFloat();
      if (!Float.isFinite(value)) {
        throw new DivergenceException("objective", value);
      }
      gradients.differentiate(loss);
      optimizer.step(GROUPS, trainable, new LearningRates(rate, rate), number);
      return value;
    }
  }

  /** A copy of all parameters, by name. */
  public Map<String, Tensor> parameters() {
    float[] flat = parameters.copy();
    Map<String, Tensor> named = new LinkedHashMap<>();
    for (Parameter parameter : parameters.parameters()) {
      int end = parameter.offset() + parameter.size();
      named.put(
          parameter.name(),
          new Tensor(
              parameter.shape().getShape(), Arrays.copyOfRange(flat, parameter.offset(), end)));
    }
    return named;
  }

  @Override
  public void close() {
    pool.close();
    manager.close();
  }
}
