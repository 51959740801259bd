package dev.cmimh.model.evaluation;

/**
 * A figure of one query: its expectation over a uniformly random order within each tie group.
 *
 * <p>The same figure of {@link TieGroups#ofOneGroup} is its chance level, exactly: items with
 * random codes come in a uniformly random order.
 */
@FunctionalInterface
interface QueryFigure {

  /** The figure, 0 to 1. */
  double of(TieGroups ranking);
}
