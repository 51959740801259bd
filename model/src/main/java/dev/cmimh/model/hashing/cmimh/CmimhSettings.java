package dev.cmimh.model.hashing.cmimh;

/**
 * What is fixed for a run of CMIMH.
 *
 * @param bits code length L
 * @param seed of initialisation, dropout and samples
 * @param imageReconstruction weight of the pictures' reconstruction error relative to the texts',
 *     at least 0; 1 for the objective of the paper
 */
public record CmimhSettings(
    int bits,
    long seed,
    NetworkShape network,
    OptimizerSettings optimizer,
    CriticInput criticInput,
    double imageReconstruction) {

  /** Settings in which both modalities are reconstructed alike. */
  public CmimhSettings(
      int bits,
      long seed,
      NetworkShape network,
      OptimizerSettings optimizer,
      CriticInput criticInput) {
    this(bits, seed, network, optimizer, criticInput, 1);
  }
}
