package dev.cmimh.model.hashing.cmimh;

/**
 * What is fixed for a run of CMIMH.
 *
 * @param bits code length L
 * @param seed of initialisation, dropout and samples
 */
public record CmimhSettings(
    int bits,
    long seed,
    NetworkShape network,
    OptimizerSettings optimizer,
    CriticInput criticInput) {}
