package dev.cmimh.model.codes;

import dev.cmimh.model.dataset.PairedItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a bit may stand for: the pictures and the tags that are most typical of its being set and of
 * its not being set.
 *
 * @param bit its number, from 0
 * @param picturesSet items whose pictures are surest to set it, surest first; one of each group
 * @param picturesNotSet items whose pictures are surest not to, likewise
 * @param tagsSet tags that are more frequent where it is set, most telling first
 * @param tagsNotSet tags that are more frequent where it is not set, most telling first
 */
public record BitMeaning(
    int bit,
    List<Integer> picturesSet,
    List<Integer> picturesNotSet,
    List<TagShare> tagsSet,
    List<TagShare> tagsNotSet) {

  public BitMeaning {
    picturesSet = List.copyOf(picturesSet);
    picturesNotSet = List.copyOf(picturesNotSet);
    tagsSet = List.copyOf(tagsSet);
    tagsNotSet = List.copyOf(tagsNotSet);
  }

  /**
   * Looks for what is typical of a bit. Where only codes are known, pictures whose words agree come
   * first, in the order of the data set.
   *
   * @param all items of the data set
   * @param pictures how many on each side at most
   * @param tags how many on each side at most
   */
  public static BitMeaning of(
      EncodedPairs pairs, List<PairedItem> all, int bit, int pictures, int tags) {
    List<TagShare> shares = new TagShares(all, pairs.items(), pairs.codes().text(), bit).sorted();
    return new BitMeaning(
        bit,
        typical(pairs, all, bit, true, pictures),
        typical(pairs, all, bit, false, pictures),
        shares.stream().filter(share -> share.strength() > 0).limit(tags).toList(),
        shares.reversed().stream().filter(share -> share.strength() < 0).limit(tags).toList());
  }

  private static List<Integer> typical(
      EncodedPairs pairs, List<PairedItem> all, int bit, boolean set, int wanted) {
    ToDoubleFunction<Integer> sureness = sureness(pairs, bit, set);
    List<Integer> order =
        IntStream.range(0, pairs.size())
            .filter(pair -> pairs.codes().image().bit(pair, bit) == set)
            .boxed()
            .sorted(Comparator.comparingDouble(sureness).reversed())
            .toList();
    List<Integer> items = new ArrayList<>();
    Set<String> groups = new HashSet<>();
    for (int pair : order) {
      int item = pairs.items()[pair];
      if (items.size() < wanted && groups.add(all.get(item).group())) {
        items.add(item);
      }
    }
    return items;
  }

  private static ToDoubleFunction<Integer> sureness(EncodedPairs pairs, int bit, boolean set) {
    int sign = set ? 1 : -1;
    return pairs.logits().isPresent()
        ? pair -> sign * (double) pairs.logits().get().image().at(pair, bit)
        : pair -> pairs.codes().text().bit(pair, bit) == set ? 1 : 0;
  }
}
