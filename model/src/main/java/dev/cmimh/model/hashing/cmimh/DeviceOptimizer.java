package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * The optimiser for parameters on a graphics processor: the same arithmetic as {@link UpdateRule}
 * by operations of the engine, on one long array per step so that few kernels are launched.
 */
final class DeviceOptimizer implements ParameterOptimizer {

  private static final float EPSILON = 1e-8f;

  private final OptimizerSettings settings;
  private final ParameterSet parameters;
  private final NDArray firstMoment;
  private final NDArray secondMoment;

  /**
   * @param parent on the device of the parameters, with whom the moments are closed; it may be
   *     capped afterwards
   */
  DeviceOptimizer(
      NDManager parent, OptimizerSettings settings, ParameterSet parameters, OptimizerState state) {
    this.settings = settings;
    this.parameters = parameters;
    NDManager manager = parent.newSubManager();
    this.firstMoment = vector(manager, state.firstMoment());
    this.secondMoment = vector(manager, state.secondMoment());
  }

  @Override
  public double step(
      List<ParameterGroup> groups, NDArray[] trainable, LearningRates rates, long number) {
    try (NDManager scope = firstMoment.getManager().newSubManager()) {
      NDList squares = new NDList();
      for (int place = 0; place < trainable.length; place++) {
        if (groups.contains(parameters.parameters().get(place).group())) {
          NDArray gradient = trainable[place].getGradient();
          gradient.attach(scope);
          squares.add(gradient.square().sum());
        }
      }
      double norm = Math.sqrt(NDArrays.stack(squares).sum().getFloat());
      double scale = ParameterOptimizer.clipScale(norm, settings.clipNorm());
      for (int place = 0; place < trainable.length; place++) {
        Parameter parameter = parameters.parameters().get(place);
        if (groups.contains(parameter.group())) {
          NDArray gradient = trainable[place].getGradient();
          gradient.attach(scope);
          NDArray clipped = gradient.flatten().mul((float) scale);
          move(scope, parameter, clipped, rates.of(parameter.group()), number);
        }
      }
      return norm;
    }
  }

  @Override
  public OptimizerState state() {
    return new OptimizerState(firstMoment.toFloatArray(), secondMoment.toFloatArray());
  }

  private void move(
      NDManager scope, Parameter parameter, NDArray gradient, double rate, long number) {
    NDArray values = part(scope, parameters.values(), parameter);
    NDArray first = part(scope, firstMoment, parameter);
    values.muli((float) (1 - rate * settings.weightDecay()));
    switch (settings) {
      case OptimizerSettings.Sgd sgd -> {
        first.muli((float) sgd.momentum()).addi(gradient);
        values.subi(first.mul((float) rate));
      }
      case OptimizerSettings.Adam adam -> {
        NDArray second = part(scope, secondMoment, parameter);
        first.muli((float) adam.firstDecay()).addi(gradient.mul((float) (1 - adam.firstDecay())));
        second
            .muli((float) adam.secondDecay())
            .addi(gradient.square().mul((float) (1 - adam.secondDecay())));
        float correction = (float) (1 / Math.sqrt(1 - Math.pow(adam.secondDecay(), number)));
        float step = (float) (rate / (1 - Math.pow(adam.firstDecay(), number)));
        values.subi(first.mul(step).div(second.sqrt().mul(correction).add(EPSILON)));
      }
    }
  }

  /** A view that the scope closes, together with whatever is computed from it. */
  private static NDArray part(NDManager scope, NDArray whole, Parameter parameter) {
    NDArray view = whole.get(parameter.offset() + ":" + (parameter.offset() + parameter.size()));
    view.attach(scope);
    return view;
  }

  private static NDArray vector(NDManager manager, float[] values) {
    return manager.create(values, new Shape(values.length));
  }
}
