package dev.cmimh.model.evaluation;

/**
 * Share of relevant items among the first K of a task.
 *
 * @param value mean over all queries, 0 to 1
 * @param chance expectation of the same figure for random codes
 */
public record PrecisionFigure(Task task, Cutoff cutoff, Ties ties, double value, double chance) {}
