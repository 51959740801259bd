package dev.cmimh.model.evaluation;

/**
 * Average precision of the first K items, AP@K, in closed form over ties.
 *
 * <p>AP@K is {@code sum_i r_i P_i / D} over the ranks i up to K, with r_i = 1 if the item at rank i
 * is relevant, P_i the share of relevant items among the first i, and D the {@link Divisor}. A
 * query with D = 0 has AP 0.
 *
 * <p>Its expectation, after McSherry and Najork, "Computing information retrieval performance
 * measures efficiently in the presence of tied scores" (ECIR 2008): let a group of c items with g
 * relevant ones follow m items with h relevant ones. The item at place j of the group is relevant
 * with probability g/c, and then (j-1)(g-1)/(c-1) relevant items of the group lie before it on
 * average. So the first t places of the group add
 *
 * <pre>  sum_{j=1..t} g/c * (h + 1 + (j-1)(g-1)/(c-1)) / (m+j)
 *     = g/c * ((h+1) A + (g-1)/(c-1) B),  A = sum_{j=1..t} 1/(m+j),  B = t - (m+1) A.</pre>
 *
 * <p>Where K cuts a group, so that t &lt; c, and the divisor is the number of hits, that divisor is
 * random too: h + X with X the hypergeometric number of relevant items among t drawn from the
 * group. Given X = x, the x relevant items are spread evenly over the t places, so the group adds
 * the sum above with t and x in the place of c and g, and the expectation over X is taken of the
 * quotient.
 */
record AveragePrecision(Cutoff cutoff, Divisor divisor, HarmonicNumbers harmonic)
    implements QueryFigure {

  @Override
  public double of(TieGroups ranking) {
    double sum = 0;
    int before = 0;
    int hits = 0;
    for (int group = 0; group < ranking.items().length && before < cutoff.items(); group++) {
      int items = ranking.items()[group];
      int relevant = ranking.relevant()[group];
      int taken = Math.min(items, cutoff.items() - before);
      if (taken < items && divisor == Divisor.HITS) {
        return dividedByRandomHits(sum, before, hits, new Hypergeometric(items, relevant, taken));
      }
      sum += precisions(before, hits, items, relevant, taken);
      before += taken;
      hits += relevant;
    }
    int divideBy =
        divisor == Divisor.HITS ? hits : Math.min(ranking.totalRelevant(), cutoff.items());
    return divideBy == 0 ? 0 : sum / divideBy;
  }

  private double dividedByRandomHits(double sum, int before, int hits, Hypergeometric cut) {
    return cut.expectation(
        found ->
            hits + found == 0
                ? 0
                : (sum + precisions(before, hits, cut.taken(), found, cut.taken()))
                    / (hits + found));
  }

  /** What the first {@code taken} places of a group are expected to add to the sum. */
  private double precisions(int before, int hits, int items, int relevant, int taken) {
    if (relevant == 0) {
      return 0;
    }
    double reciprocals = harmonic.sum(before, before + taken);
    double sum = (hits + 1) * reciprocals;
    if (items > 1) {
      sum += (relevant - 1.0) / (items - 1) * (taken - (before + 1) * reciprocals);
    }
    return sum * relevant / items;
  }
}
