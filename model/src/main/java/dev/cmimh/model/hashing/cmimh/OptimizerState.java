package dev.cmimh.model.hashing.cmimh;

/**
 * What an optimiser remembers between steps, one number per parameter.
 *
 * @param firstMoment Adam's mean of gradients, or the momentum of gradient descent
 * @param secondMoment Adam's mean of squared gradients; empty for gradient descent
 */
public record OptimizerState(float[] firstMoment, float[] secondMoment) {}
