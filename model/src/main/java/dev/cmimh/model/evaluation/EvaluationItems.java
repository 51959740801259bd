package dev.cmimh.model.evaluation;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.Split;

/**
 * The two sides of an evaluation. A {@link PairedDataset} refuses a split that puts an item or a
 * group on two sides, so the sides of a data set are always disjoint.
 *
 * @param queries items that ask
 * @param database items that answer
 */
public record EvaluationItems(int[] queries, int[] database) {

  /** The sides of a part of a data set's split. */
  public static EvaluationItems of(PairedDataset dataset, Split.Part part) {
    return new EvaluationItems(dataset.split().queries(part), dataset.split().database(part));
  }
}
