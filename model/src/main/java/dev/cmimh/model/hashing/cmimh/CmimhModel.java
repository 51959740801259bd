package dev.cmimh.model.hashing.cmimh;

import dev.cmimh.model.matrix.SafetensorsFile.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The trained networks, by value.
 *
 * @param form what is needed to lay the networks out
 * @param parameters of all networks, in the order of their layout
 */
public record CmimhModel(Form form, float[] parameters) {

  /**
   * What is needed to lay the networks out.
   *
   * @param imageDimensions d_x
   * @param textDimensions d_y
   * @param bits L
   */
  public record Form(NetworkShape network, int imageDimensions, int textDimensions, int bits) {

    CmimhNetworks layOut() {
      return CmimhNetworks.of(network, imageDimensions, textDimensions, bits);
    }

    /**
     * Numbers that lie in the order of the layout, cut up by parameter.
     *
     * @param prefix put before every parameter's name
     */
    public Map<String, Tensor> named(String prefix, float[] flat) {
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      for (Parameter parameter : layOut().layout().parameters()) {
        int end = parameter.offset() + parameter.size();
        tensors.put(
            prefix + parameter.name(),
            new Tensor(
                parameter.shape().getShape(), Arrays.copyOfRange(flat, parameter.offset(), end)));
      }
      return tensors;
    }

    /**
     * The opposite of {@link #named}.
     *
     * @throws IllegalArgumentException if a parameter is missing or has another size
     */
    public float[] flat(String prefix, Map<String, Tensor> tensors) {
      ParameterLayout layout = layOut().layout();
      float[] flat = new float[layout.size()];
      for (Parameter parameter : layout.parameters()) {
        Tensor tensor = tensors.get(prefix + parameter.name());
        if (tensor == null || tensor.values().length != parameter.size()) {
          throw new IllegalArgumentException(
              "Parameter " + prefix + parameter.name() + " is missing or has another size");
        }
        System.arraycopy(tensor.values(), 0, flat, parameter.offset(), parameter.size());
      }
      return flat;
    }
  }
}
