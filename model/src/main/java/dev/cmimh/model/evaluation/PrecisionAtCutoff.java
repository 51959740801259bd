package dev.cmimh.model.evaluation;

/**
 * Share of relevant items among the first K, Prec@K: expected over ties. Where the data base has
 * fewer than K items, among all of them.
 *
 * @param cutoff the K
 */
record PrecisionAtCutoff(Cutoff cutoff) implements QueryFigure {

  @Override
  public double of(TieGroups ranking) {
    double hits = 0;
    int before = 0;
    for (int group = 0; group < ranking.items().length && before < cutoff.items(); group++) {
      int items = ranking.items()[group];
      int taken = Math.min(items, cutoff.items() - before);
      if (items > 0) {
        hits += (double) taken * ranking.relevant()[group] / items;
      }
      before += taken;
    }
    return before == 0 ? 0 : hits / before;
  }
}
