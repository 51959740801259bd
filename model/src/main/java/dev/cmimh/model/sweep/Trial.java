package dev.cmimh.model.sweep;

/**
 * One training of a sweep.
 *
 * @param value of the setting that is varied
 * @param seed of everything random in it
 */
public record Trial(double value, long seed) {}
