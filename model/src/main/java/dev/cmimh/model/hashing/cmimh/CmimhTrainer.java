package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.cmimh.model.engine.EngineRuntime;
import dev.cmimh.model.engine.GradientScope;
import dev.cmimh.model.hashing.TrainingPairs;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/**
 * Trains the networks of CMIMH step by step. Not safe for use by several threads; only one may
 * differentiate in a process at a time.
 */
public final class CmimhTrainer implements AutoCloseable {

  private static final List<ParameterGroup> OBJECTIVE_GROUPS =
      List.of(ParameterGroup.ENCODERS_AND_CRITIC, ParameterGroup.DECODERS);
  private static final List<ParameterGroup> CLASSIFIER_GROUPS = List.of(ParameterGroup.CLASSIFIERS);

  private final CmimhSettings settings;
  private final TrainingPairs pairs;
  private final NDManager manager;
  private final CmimhNetworks networks;
  private final PerModality<ModalitySide> sides;
  private final ModalityThreads threads;
  private final ForkJoinPool pool;
  private final ParameterSet parameters;
  private final ParameterOptimizer optimizer;
  private long steps;

  /**
   * @param runtime the engine and its device
   * @param resumed where to go on, or empty to begin with new parameters
   */
  public CmimhTrainer(
      EngineRuntime runtime,
      CmimhSettings settings,
      TrainingPairs pairs,
      Optional<TrainerState> resumed) {
    this.settings = settings;
    this.pairs = pairs;
    this.networks =
        CmimhNetworks.of(
            settings.network(), pairs.images().columns(), pairs.texts().columns(), settings.bits());
    this.sides = ModalitySide.of(networks, settings, pairs);
    TrainerState start = resumed.orElseGet(this::firstState);
    this.steps = start.steps();
    this.manager = runtime.newManager();
    this.parameters = new ParameterSet(manager, networks.layout(), start.parameters());
    this.pool = runtime.newPool();
    this.optimizer =
        runtime.onHost()
            ? new HostOptimizer(settings.optimizer(), parameters, start.optimizer(), pool)
            : new DeviceOptimizer(manager, settings.optimizer(), parameters, start.optimizer());
    this.manager.cap();
    this.threads = new ModalityThreads(runtime);
  }

  /** Steps done so far. */
  public long steps() {
    return steps;
  }

  /**
   * One step of the objective and one of the density-ratio classifiers.
   *
   * @param rows of the training pairs that make the batch, at least 2
   * @param weights of the terms
   * @throws DivergenceException if a term or a gradient is not finite; it has moved no parameter
   */
  public StepResult step(int[] rows, ObjectiveWeights weights, LearningRates rates) {
    long number = steps + 1;
    try (NDManager scope = manager.newSubManager()) {
      long begin = System.nanoTime();
      StepResult result;
      try (GradientScope gradients = GradientScope.open()) {
        NDArray[] trainable = parameters.trainable(scope, OBJECTIVE_GROUPS);
        ForwardPass pass = forward(scope, trainable, rows, number);
        Objective objective = pass.objective();
        ObjectiveTerms terms = objective.fetch(objective.total(weights));
        long forward = System.nanoTime();
        pass.differentiate(gradients, weights);
        long backward = System.nanoTime();
        double norm = optimizer.step(OBJECTIVE_GROUPS, trainable, rates, number);
        long optimized = System.nanoTime();
        PerModality<Bernoulli> codes =
            new PerModality<>(pass.sides().image().code(), pass.sides().text().code());
        PerModality<Float> losses = classifierStep(scope, gradients, codes, rates, number);
        BatchCodes told =
            BatchCodes.of(
                codes.image().logits().toFloatArray(),
                codes.text().logits().toFloatArray(),
                rows.length);
        StepTimings timings =
            new StepTimings(
                forward - begin,
                backward - forward,
                optimized - backward,
                System.nanoTime() - optimized);
        result = new StepResult(terms, told, losses.image(), losses.text(), norm, timings);
      }
      steps = number;
      return result;
    }
  }

  /**
   * The terms with the parameters as they are now; moves nothing.
   *
   * @param rows of the training pairs that make the batch, at least 2
   * @throws DivergenceException if a term is not finite: the last step went too far
   */
  public ObjectiveTerms terms(int[] rows, ObjectiveWeights weights) {
    try (NDManager scope = manager.newSubManager()) {
      Objective objective = forward(scope, parameters.frozen(), rows, steps + 1).objective();
      return objective.fetch(objective.total(weights));
    }
  }

  /**
   * Does other work of the run on the optimiser's threads, which wait between steps and give way as
   * training does.
   */
  public <T> T onItsThreads(Supplier<T> work) {
    return ModalityThreads.result(CompletableFuture.supplyAsync(work, pool));
  }

  /** A copy of all that is needed to go on later. */
  public TrainerState state() {
    return new TrainerState(steps, parameters.copy(), optimizer.state());
  }

  /** The networks as they are now; later steps do not change it. */
  public CmimhModel model() {
    return new CmimhModel(form(), parameters.copy());
  }

  /** What is needed to lay the networks out again. */
  public CmimhModel.Form form() {
    return new CmimhModel.Form(
        settings.network(), pairs.images().columns(), pairs.texts().columns(), settings.bits());
  }

  @Override
  public void close() {
    threads.close();
    pool.close();
    manager.close();
  }

  private TrainerState firstState() {
    int size = networks.layout().size();
    boolean adam = settings.optimizer() instanceof OptimizerSettings.Adam;
    return new TrainerState(
        0,
        networks.layout().initialValues(settings.seed()),
        new OptimizerState(new float[size], new float[adam ? size : 0]));
  }

  private ForwardPass forward(NDManager scope, NDArray[] arrays, int[] rows, long number) {
    return ForwardPass.of(threads, scope, sides, arrays, pairs.textIdentity(), rows, number);
  }

  private PerModality<Float> classifierStep(
      NDManager scope,
      GradientScope gradients,
      PerModality<Bernoulli> codes,
      LearningRates rates,
      long number) {
    NDArray[] trainable = parameters.trainable(scope, CLASSIFIER_GROUPS);
    PerModality<ClassifierPass> passes =
        new PerModality<>(
            new ClassifierPass(sides.image(), codes.image()),
            new ClassifierPass(sides.text(), codes.text()));
    PerModality<Float> losses =
        threads.map(passes, pass -> pass.differentiate(scope, gradients, trainable, number));
    optimizer.step(CLASSIFIER_GROUPS, trainable, rates, number);
    return losses;
  }
}
