package dev.cmimh.app.search;

import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.retrieval.RankingMode;
import dev.cmimh.model.workbench.ModelSearch;

/**
 * How a query is to be answered.
 *
 * @param wanted how many answers of a kind at most
 * @param radius largest Hamming distance, in bits
 */
public record SearchWish(AnswerKind kind, RankingMode ranking, int wanted, int radius) {

  ModelSearch.Wish of(Modality modality) {
    return new ModelSearch.Wish(modality, ranking, wanted, radius);
  }
}
