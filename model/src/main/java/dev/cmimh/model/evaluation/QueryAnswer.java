package dev.cmimh.model.evaluation;

/**
 * What one query got.
 *
 * @param byDistance items and relevant items per distance
 * @param values its figures, in the order of {@link QueryFigures}
 * @param chances the same figures of a random ranking
 */
record QueryAnswer(TieGroups byDistance, double[] values, double[] chances) {}
