package dev.cmimh.model.hashing.cmimh;

/**
 * All that a trainer needs to go on as if it had never stopped.
 *
 * @param steps done so far
 * @param parameters of all networks, in the order of their layout
 * @param optimizer what the optimiser remembers
 */
public record TrainerState(long steps, float[] parameters, OptimizerState optimizer) {}
