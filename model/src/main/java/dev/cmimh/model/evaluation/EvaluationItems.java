package dev.cmimh.model.evaluation;

import dev.cmimh.model.dataset.PairedDataset;
import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.dataset.Split;
import java.util.HashMap;
import java.util.Map;

/**
 * The two sides of an evaluation, checked: no item and no group (the same thing pictured several
 * times) lies on both.
 *
 * @param queries items that ask
 * @param database items that answer
 */
public record EvaluationItems(int[] queries, int[] database) {

  /**
   * The sides of a part of a data set's split.
   *
   * @throws IllegalArgumentException if an item or a group lies on both sides; the message names it
   */
  public static EvaluationItems of(PairedDataset dataset, Split.Part part) {
    int[] queries = dataset.split().queries(part);
    int[] database = dataset.split().database(part);
    Map<String, PairedItem> asking = new HashMap<>();
    for (int item : queries) {
      asking.put(dataset.items().get(item).group(), dataset.items().get(item));
    }
    for (int item : database) {
      PairedItem answer = dataset.items().get(item);
      PairedItem query = asking.get(answer.group());
      if (query != null) {
        throw new IllegalArgumentException(
            "The split of data set %s is not valid: %s asks and %s answers, but both are of group %s"
                .formatted(dataset.name(), query.id(), answer.id(), answer.group()));
      }
    }
    return new EvaluationItems(queries, database);
  }
}
