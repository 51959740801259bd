package dev.cmimh.model.study;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.Split;
import dev.cmimh.model.workbench.OpenData;
import java.util.Locale;

/**
 * On what a study is done: the same for all of its cells.
 *
 * @param dataSet {@code emoji}, a folder or a file, as it is opened
 * @param data that opens to, judged by its default label set
 * @param part the queries that are asked
 */
public record StudyGround(String dataSet, OpenData data, Split.Part part) {

  /**
   * @throws IllegalArgumentException if the data has no labels, or no queries in this part
   */
  public StudyGround {
    if (data.defaultLabels().isEmpty()) {
      throw new IllegalArgumentException(
          "Data set %s has no labels: a study has nothing to compare by"
              .formatted(data.dataset().name()));
    }
    if (data.dataset().split().queries(part).length == 0) {
      throw new IllegalArgumentException(
          "Data set %s has no %s queries: name the other part with --split"
              .formatted(data.dataset().name(), part.name().toLowerCase(Locale.ROOT)));
    }
  }

  LabelSet labels() {
    return data.defaultLabels().orElseThrow();
  }
}
