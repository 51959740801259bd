package dev.cmimh.model.evaluation;

/**
 * Mean average precision of a task, with all that it takes to compare it.
 *
 * @param value mean over all queries, 0 to 1; a query without a hit counts as 0
 * @param chance expectation of the same figure for random codes
 */
public record RetrievalFigure(
    Task task, Cutoff cutoff, Divisor divisor, Ties ties, double value, double chance) {}
