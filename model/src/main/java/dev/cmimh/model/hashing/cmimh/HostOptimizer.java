package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The optimiser for parameters in this process' memory. It reads gradients and writes parameters
 * where the engine keeps them, in one fused pass over cache-sized stretches on several threads:
 * with the engine's own operations the step would pass a dozen times over memory.
 */
final class HostOptimizer implements ParameterOptimizer {

  private final OptimizerSettings settings;
  private final ForkJoinPool pool;
  private final int size;
  private final FloatBuffer memory;
  private final List<MomentPiece> pieces;
  private final ThreadLocal<Stretch> stretches = ThreadLocal.withInitial(Stretch::new);

  /**
   * @param pool whose threads work; how many changes no result
   */
  HostOptimizer(
      OptimizerSettings settings,
      ParameterSet parameters,
      OptimizerState state,
      ForkJoinPool pool) {
    this.settings = settings;
    this.pool = pool;
    this.memory = parameters.memory();
    this.size = memory.capacity();
    this.pieces = MomentPiece.of(parameters.parameters(), state);
  }

  /** A piece and the gradient of its whole parameter. */
  private record Task(MomentPiece piece, FloatBuffer gradient) {}

  /** What a thread works on, kept from step to step: made anew it was half of all garbage. */
  private record Stretch(float[] gradient, float[] other) {

    Stretch() {
      this(new float[MomentPiece.STRETCH], new float[MomentPiece.STRETCH]);
    }
  }

  @Override
  public double step(
      List<ParameterGroup> groups, NDArray[] trainable, LearningRates rates, long number) {
    Map<Integer, NDArray> gradients = new HashMap<>();
    List<Task> tasks = tasks(groups, trainable, gradients);
    double[] squares = new double[tasks.size()];
    onEach(tasks.size(), i -> squares[i] = squaredNorm(tasks.get(i)));
    double norm = Math.sqrt(IntStream.range(0, squares.length).mapToDouble(i -> squares[i]).sum());
    double scale = ParameterOptimizer.clipScale(norm, settings.clipNorm());
    Map<ParameterGroup, UpdateRule> rules = new EnumMap<>(ParameterGroup.class);
    groups.forEach(
        group -> rules.put(group, UpdateRule.of(settings, rates.of(group), scale, number)));
    onEach(tasks.size(), i -> update(tasks.get(i), rules.get(tasks.get(i).piece().group())));
    gradients.values().forEach(NDArray::close);
    return norm;
  }

  @Override
  public OptimizerState state() {
    boolean second = settings instanceof OptimizerSettings.Adam;
    OptimizerState copy = new OptimizerState(new float[size], new float[second ? size : 0]);
    pieces.forEach(piece -> piece.copyTo(copy));
    return copy;
  }

  private void onEach(int tasks, IntConsumer work) {
    pool.submit(() -> IntStream.range(0, tasks).parallel().forEach(work)).join();
  }

  private List<Task> tasks(
      List<ParameterGroup> groups, NDArray[] trainable, Map<Integer, NDArray> gradients) {
    List<Task> tasks = new ArrayList<>();
    for (MomentPiece piece : pieces) {
      if (groups.contains(piece.group())) {
        NDArray gradient =
            gradients.computeIfAbsent(piece.place(), place -> trainable[place].getGradient());
        tasks.add(
            new Task(
                piece, gradient.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer()));
      }
    }
    return tasks;
  }

  /** Sums in lanes, so that the compiler may use vector instructions; the order is fixed. */
  private double squaredNorm(Task task) {
    MomentPiece piece = task.piece();
    float[] gradient = stretches.get().gradient();
    float[] lanes = stretches.get().other();
    Arrays.fill(lanes, 0);
    for (int stretch = 0; stretch < piece.first().length; stretch++) {
      int length = piece.lengthOf(stretch);
      task.gradient().get(piece.from() + stretch * MomentPiece.STRETCH, gradient, 0, length);
      for (int i = 0; i < length; i++) {
        lanes[i] += gradient[i] * gradient[i];
      }
    }
    double sum = 0;
    for (float lane : lanes) {
      sum += lane;
    }
    return sum;
  }

  private void update(Task task, UpdateRule rule) {
    MomentPiece piece = task.piece();
    float[] values = stretches.get().other();
    float[] gradient = stretches.get().gradient();
    for (int stretch = 0; stretch < piece.first().length; stretch++) {
      int length = piece.lengthOf(stretch);
      int begin = stretch * MomentPiece.STRETCH;
      task.gradient().get(piece.from() + begin, gradient, 0, length);
      memory.get(piece.offset() + begin, values, 0, length);
      rule.apply(values, gradient, piece.first()[stretch], piece.second()[stretch], length);
      memory.put(piece.offset() + begin, values, 0, length);
    }
  }
}
