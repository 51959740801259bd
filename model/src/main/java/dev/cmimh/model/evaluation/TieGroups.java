package dev.cmimh.model.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One query's ranking, reduced to what figures need: groups of items that the ranking does not tell
 * apart, best group first. A ranking without ties has one item per group.
 *
 * @param items per group the number of items; a group may be empty
 * @param relevant per group the number of relevant items among them
 */
record TieGroups(int[] items, int[] relevant) {

  /** A ranking that says nothing, as random codes give on average: all items in one group. */
  static TieGroups ofOneGroup(int items, int relevant) {
    return new TieGroups(new int[] {items}, new int[] {relevant});
  }

  int totalItems() {
    return IntStream.of(items).sum();
  }

  int totalRelevant() {
    return IntStream.of(relevant).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TieGroups groups
        && Arrays.equals(items, groups.items)
        && Arrays.equals(relevant, groups.relevant);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(items) + Arrays.hashCode(relevant);
  }
}
