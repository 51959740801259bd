package dev.cmimh.model.hashing.cmimh;

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

    /** Length of the array of parameters. */
    public int parameterCount() {
      return layOut().layout().size();
    }
  }
}
