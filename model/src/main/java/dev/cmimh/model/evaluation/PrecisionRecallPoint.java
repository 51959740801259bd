package dev.cmimh.model.evaluation;

/**
 * Precision and recall of looking up all items within a Hamming radius, each a mean over all
 * queries. Ties play no part: a radius takes a distance whole.
 *
 * @param radius in bits, 0 to L
 * @param precision share of relevant items among those found; 0 for a query that finds none
 * @param recall share of the relevant items that are found; 0 for a query that has none
 * @param answered share of queries that find any item
 * @param chancePrecision expectation of the precision for random codes
 * @param chanceRecall expectation of the recall for random codes
 */
public record PrecisionRecallPoint(
    int radius,
    double precision,
    double recall,
    double answered,
    double chancePrecision,
    double chanceRecall) {}
