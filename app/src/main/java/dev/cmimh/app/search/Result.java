package dev.cmimh.app.search;

import dev.cmimh.model.retrieval.SearchAnswer;
import java.util.Optional;

/**
 * One answer as it is shown.
 *
 * @param item index in the data set
 * @param rank from 1; 0 where nothing was asked
 * @param hit distance and code; empty where nothing was asked
 * @param sharesLabel whether it shares a label with the asking item; false also where nobody knows
 * @param inBoth whether the other model found it too
 */
record Result(
    int item, int rank, Optional<SearchAnswer.Hit> hit, boolean sharesLabel, boolean inBoth) {

  static Result unasked(int item) {
    return new Result(item, 0, Optional.empty(), false, false);
  }

  Result marked(boolean both) {
    return new Result(item, rank, hit, sharesLabel, both);
  }

  /** Number of bits that agree with the query's code. */
  int agreeingBits() {
    int agreeing = 0;
    for (boolean agrees : hit.map(found -> found.bits().agrees()).orElse(new boolean[0])) {
      agreeing += agrees ? 1 : 0;
    }
    return agreeing;
  }
}
