package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * The values of all parameters: one long array of the engine, of which each parameter is a view.
 */
final class ParameterSet {

  private final ParameterLayout layout;
  private final NDArray values;
  private final NDArray[] views;

  /**
   * @param parent on whose device the values live, and with whom they are closed; it may be capped
   *     afterwards
   * @param initial one number per place of the layout
   */
  ParameterSet(NDManager parent, ParameterLayout layout, float[] initial) {
    if (initial.length != layout.size()) {
      throw new IllegalArgumentException(
          "The networks have %d parameters, but %d values were given"
              .formatted(layout.size(), initial.length));
    }
    NDManager manager = parent.newSubManager();
    this.layout = layout;
    this.values = manager.create(initial, new Shape(initial.length));
    this.views =
        layout.parameters().stream()
            .map(
                parameter ->
                    values
                        .get(parameter.offset() + ":" + (parameter.offset() + parameter.size()))
                        .reshape(parameter.shape()))
            .toArray(NDArray[]::new);
  }

  List<Parameter> parameters() {
    return layout.parameters();
  }

  /** The parameters by place, to be read without gradients. */
  NDArray[] frozen() {
    return views.clone();
  }

  /**
   * The parameters by place; those of the groups are new leaves for one differentiation, so that
   * the engine hands their gradient over instead of adding it to an older one.
   *
   * @param step with whom the leaves are closed
   */
  NDArray[] trainable(NDManager step, List<ParameterGroup> groups) {
    NDArray[] arrays = views.clone();
    for (int place = 0; place < arrays.length; place++) {
      if (groups.contains(layout.parameters().get(place).group())) {
        NDArray leaf = views[place].stopGradient();
        leaf.attach(step);
        leaf.setRequiresGradient(true);
        arrays[place] = leaf;
      }
    }
    return arrays;
  }

  /** All values as one array of the engine. */
  NDArray values() {
    return values;
  }

  /** The memory of the values, if they are on the host: writing to it moves the parameters. */
  FloatBuffer memory() {
    return values.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  /** A copy of all values. */
  float[] copy() {
    return values.toFloatArray();
  }
}
