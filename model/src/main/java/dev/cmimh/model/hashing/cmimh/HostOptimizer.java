package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The optimiser for parameters in this process' memory. It reads gradients and writes parameters
 * where the engine keeps them, in one fused pass over cache-sized stretches on all cores: with the
 * engine's own operations the step would pass a dozen times over memory.
 */
final class HostOptimizer implements ParameterOptimizer {

  private static final int STRETCH = 2048;
  private static final int STRETCHES_PER_TASK = 64;

  private final OptimizerSettings settings;
  private final List<Parameter> parameters;
  private final FloatBuffer memory;
  private final OptimizerState state;

  HostOptimizer(OptimizerSettings settings, ParameterSet parameters, OptimizerState state) {
    this.settings = settings;
    this.parameters = parameters.parameters();
    this.memory = parameters.memory();
    this.state = state;
  }

  /** A piece of one parameter: where it lies among all, and its gradient. */
  private record Task(
      FloatBuffer gradient, int gradientOffset, int offset, int length, ParameterGroup group) {}

  @Override
  public double step(
      List<ParameterGroup> groups, NDArray[] trainable, LearningRates rates, long number) {
    List<NDArray> gradients = new ArrayList<>();
    List<Task> tasks = tasks(groups, trainable, gradients);
    double[] squares =
        IntStream.range(0, tasks.size())
            .parallel()
            .mapToDouble(i -> squaredNorm(tasks.get(i)))
            .toArray();
    double norm = Math.sqrt(IntStream.range(0, squares.length).mapToDouble(i -> squares[i]).sum());
    double scale = ParameterOptimizer.clipScale(norm, settings.clipNorm());
    tasks.parallelStream()
        .forEach(
            task -> update(task, UpdateRule.of(settings, rates.of(task.group()), scale, number)));
    gradients.forEach(NDArray::close);
    return norm;
  }

  @Override
  public OptimizerState state() {
    return new OptimizerState(state.firstMoment().clone(), state.secondMoment().clone());
  }

  private List<Task> tasks(
      List<ParameterGroup> groups, NDArray[] trainable, List<NDArray> gradients) {
    List<Task> tasks = new ArrayList<>();
    int most = STRETCH * STRETCHES_PER_TASK;
    for (int place = 0; place < trainable.length; place++) {
      Parameter parameter = parameters.get(place);
      if (!groups.contains(parameter.group())) {
        continue;
      }
      NDArray gradient = trainable[place].getGradient();
      gradients.add(gradient);
      FloatBuffer values =
          gradient.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
      for (int from = 0; from < parameter.size(); from += most) {
        int length = Math.min(most, parameter.size() - from);
        tasks.add(new Task(values, from, parameter.offset() + from, length, parameter.group()));
      }
    }
    return tasks;
  }

  /** Sums in lanes, so that the compiler may use vector instructions; the order is fixed. */
  private static double squaredNorm(Task task) {
    float[] gradient = new float[STRETCH];
    float[] lanes = new float[STRETCH];
    for (int done = 0; done < task.length(); done += STRETCH) {
      int length = Math.min(STRETCH, task.length() - done);
      task.gradient().get(task.gradientOffset() + done, gradient, 0, length);
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
    float[] values = new float[STRETCH];
    float[] gradient = new float[STRETCH];
    float[] first = new float[STRETCH];
    float[] second = new float[STRETCH];
    boolean hasSecond = state.secondMoment().length > 0;
    for (int done = 0; done < task.length(); done += STRETCH) {
      int length = Math.min(STRETCH, task.length() - done);
      int offset = task.offset() + done;
      task.gradient().get(task.gradientOffset() + done, gradient, 0, length);
      memory.get(offset, values, 0, length);
      System.arraycopy(state.firstMoment(), offset, first, 0, length);
      if (hasSecond) {
        System.arraycopy(state.secondMoment(), offset, second, 0, length);
      }
      rule.apply(values, gradient, first, second, length);
      memory.put(offset, values, 0, length);
      System.arraycopy(first, 0, state.firstMoment(), offset, length);
      if (hasSecond) {
        System.arraycopy(second, 0, state.secondMoment(), offset, length);
      }
    }
  }
}
