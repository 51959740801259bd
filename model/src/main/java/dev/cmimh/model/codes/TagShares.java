package dev.cmimh.model.codes;

import dev.cmimh.model.dataset.PairedItem;
import dev.cmimh.model.retrieval.HashCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tags a bit makes more frequent or rarer: the difference of log odds over its standard
 * deviation, each count raised by one half, so that a rare tag does not win by chance.
 *
 * @see <a href="https://doi.org/10.1093/pan/mpn018">Monroe, Colaresi and Quinn, Fightin' Words,
 *     equations 19 to 22</a>
 */
final class TagShares {

  private static final double PRIOR = 0.5;

  private final Map<String, int[]> counts = new HashMap<>();
  private final int[] pairs = new int[2];

  /**
   * Counts the tags of pairs.
   *
   * @param items of each pair its index in {@code all}
   * @param texts the pairs' text codes, in the same order
   */
  TagShares(List<PairedItem> all, int[] items, HashCodes texts, int bit) {
    for (int pair = 0; pair < items.length; pair++) {
      int side = texts.bit(pair, bit) ? 1 : 0;
      pairs[side]++;
      for (String tag : Set.copyOf(all.get(items[pair]).words())) {
        counts.computeIfAbsent(tag, _ -> new int[2])[side]++;
      }
    }
  }

  /** All tags, those first that the set bit makes most frequent. */
  List<TagShare> sorted() {
    List<TagShare> shares = new ArrayList<>();
    counts.forEach((tag, sides) -> shares.add(share(tag, sides)));
    shares.sort(
        Comparator.comparingDouble(TagShare::strength).reversed().thenComparing(TagShare::tag));
    return shares;
  }

  private TagShare share(String tag, int[] sides) {
    double difference = logOdds(sides, 1) - logOdds(sides, 0);
    double variance = 1 / (sides[1] + PRIOR) + 1 / (sides[0] + PRIOR);
    return new TagShare(tag, share(sides, 1), share(sides, 0), difference / Math.sqrt(variance));
  }

  private double logOdds(int[] sides, int side) {
    return Math.log((sides[side] + PRIOR) / (pairs[side] - sides[side] + PRIOR));
  }

  private double share(int[] sides, int side) {
    return pairs[side] == 0 ? 0 : (double) sides[side] / pairs[side];
  }
}
