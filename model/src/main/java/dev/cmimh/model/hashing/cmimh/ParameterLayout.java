package dev.cmimh.model.hashing.cmimh;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Where every parameter lies in one long array; filled while the networks are laid out. */
final class ParameterLayout {

  /** Every parameter begins on a cache line. */
  private static final int ALIGNMENT = 16;

  private final List<Parameter> parameters = new ArrayList<>();
  private int size;

  /** Makes room for a parameter and returns its place. */
  int add(String name, Shape shape, double deviation, ParameterGroup group) {
    Parameter parameter = new Parameter(name, shape, deviation, group, size);
    parameters.add(parameter);
    size = Math.addExact(size, Math.ceilDiv(parameter.size(), ALIGNMENT) * ALIGNMENT);
    return parameters.size() - 1;
  }

  /** All parameters, by place. */
  List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  /** Length of the long array, which has gaps for alignment. */
  int size() {
    return size;
  }

  /** First values: normal with each parameter's own deviation. */
  float[] initialValues(long seed) {
    float[] values = new float[size];
    SplittableRandom random = new KeyedRandom(seed).stream(KeyedRandom.Purpose.INITIALIZATION, 0);
    for (Parameter parameter : parameters) {
      if (parameter.deviation() > 0) {
        for (int i = 0; i < parameter.size(); i++) {
          values[parameter.offset() + i] = (float) (parameter.deviation() * random.nextGaussian());
        }
      }
    }
    return values;
  }
}
