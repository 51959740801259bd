package dev.cmimh.model.retrieval;

import java.util.List;

/**
 * What a query found.
 *
 * @param code of the query
 * @param hits best first
 */
public record SearchAnswer(BitStrip code, List<Hit> hits) {

  public SearchAnswer {
    hits = List.copyOf(hits);
  }

  /**
   * One answer.
   *
   * @param item index in the data set; where texts are asked for, the first item that has the text
   * @param distance Hamming distance, in bits
   * @param bits its code beside the query's
   */
  public record Hit(int item, int distance, BitStrip bits) {}
}
