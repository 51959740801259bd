package dev.cmimh.model.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what every split promises: no item and no group lies on two sides. */
final class SplitCheck {

  private final List<PairedItem> items;
  private final Map<Integer, String> partOfItem = new HashMap<>();
  private final Map<String, Integer> firstOfGroup = new HashMap<>();

  private SplitCheck(List<PairedItem> items) {
    this.items = items;
  }

  /**
   * Checks items and split.
   *
   * @throws IllegalArgumentException if two items have the same id, or an item or a group lies on
   *     two sides; the message names them
   */
  static void verify(List<PairedItem> items, Split split) {
    Set<String> ids = new HashSet<>();
    for (PairedItem item : items) {
      if (!ids.add(item.id())) {
        throw new IllegalArgumentException("Two items are called " + item.id());
      }
    }
    SplitCheck check = new SplitCheck(items);
    check.add("train", split.train());
    check.add("validation", split.validation());
    check.add("test", split.test());
  }

  private void add(String part, int[] members) {
    for (int item : members) {
      if (item < 0 || item >= items.size()) {
        throw new IllegalArgumentException(
            "The %s part names item %d, but there are %d items"
                .formatted(part, item, items.size()));
      }
      String before = partOfItem.put(item, part);
      if (before != null) {
        throw new IllegalArgumentException(
            "Item %s lies in %s and again in %s".formatted(items.get(item).id(), before, part));
      }
      addToGroup(part, item);
    }
  }

  private void addToGroup(String part, int item) {
    String group = items.get(item).group();
    Integer other = firstOfGroup.putIfAbsent(group, item);
    if (other != null && !partOfItem.get(other).equals(part)) {
      throw new IllegalArgumentException(
          "Group %s lies on two sides of the split: %s in %s, %s in %s"
              .formatted(
                  group, items.get(other).id(), partOfItem.get(other), items.get(item).id(), part));
    }
  }
}
