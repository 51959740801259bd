package dev.cmimh.model.evaluation;

/**
 * Share of queries whose own pair is among the first K, expected over ties.
 *
 * @param value 0 to 1
 * @param chance expectation of the same figure for random codes
 */
public record RecallOneFigure(Cutoff cutoff, double value, double chance) {}
