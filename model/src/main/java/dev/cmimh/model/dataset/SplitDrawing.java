package dev.cmimh.model.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws a split in which every group lies on one side. The draw depends on the groups' names and on
 * the seed alone: {@link Random} and {@link Collections#shuffle(List, Random)} give the same order
 * on every machine.
 */
public final class SplitDrawing {

  private final double testShare;
  private final double validationShare;
  private final long seed;

  /**
   * A way to draw.
   *
   * @param testShare share of all items that ask on the test side, 0 to 1
   * @param validationShare share of all items that ask on the validation side, 0 to 1
   */
  public SplitDrawing(double testShare, double validationShare, long seed) {
    if (!(testShare >= 0 && validationShare >= 0 && testShare + validationShare <= 1)) {
      throw new IllegalArgumentException(
          "Shares of test %s and validation %s are not shares of one whole"
              .formatted(testShare, validationShare));
    }
    this.testShare = testShare;
    this.validationShare = validationShare;
    this.seed = seed;
  }

  /**
   * Draws.
   *
   * @param groups the group of every item
   * @return a split of all items; its parts never exceed their share, unless a single group does,
   *     and each lists its items in a shuffled order
   */
  public Split draw(List<String> groups) {
    Map<String, Integer> sizes = new TreeMap<>();
    groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
    Random random = new Random(seed);
    List<String> order = new ArrayList<>(sizes.keySet());
    Collections.shuffle(order, random);
    Set<String> test = take(order, sizes, testShare * groups.size());
    order.removeAll(test);
    Set<String> validation = take(order, sizes, validationShare * groups.size());
    order.removeAll(validation);

    List<Integer> items = new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
    Collections.shuffle(items, random);
    return new Split(
        seed,
        within(new HashSet<>(order), items, groups),
        within(validation, items, groups),
        within(test, items, groups));
  }

  /** Groups in order, each taken if it still fits; the smallest one if none fits. */
  private static Set<String> take(List<String> order, Map<String, Integer> sizes, double room) {
    Set<String> taken = new HashSet<>();
    double left = room;
    for (String group : order) {
      if (sizes.get(group) <= left) {
        taken.add(group);
        left -= sizes.get(group);
      }
    }
    if (taken.isEmpty() && room > 0) {
      order.stream().min(Comparator.comparing(sizes::get)).ifPresent(taken::add);
    }
    return taken;
  }

  private static int[] within(Set<String> part, List<Integer> items, List<String> groups) {
    return items.stream()
        .mapToInt(Integer::intValue)
        .filter(item -> part.contains(groups.get(item)))
        .toArray();
  }
}
