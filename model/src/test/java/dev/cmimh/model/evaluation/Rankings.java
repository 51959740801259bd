package dev.cmimh.model.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Figures by their definition, item by item: what closed forms are checked against. */
final class Rankings {

  private Rankings() {}

  /** AP@K of a ranking without ties. */
  static double averagePrecision(boolean[] relevant, Cutoff cutoff, Divisor divisor) {
    int hits = 0;
    int all = 0;
    double sum = 0;
    for (int i = 0; i < relevant.length; i++) {
      if (relevant[i]) {
        all++;
        if (i < cutoff.items()) {
          hits++;
          sum += hits / (i + 1.0);
        }
      }
    }
    int divideBy = divisor == Divisor.HITS ? hits : Math.min(all, cutoff.items());
    return divideBy == 0 ? 0 : sum / divideBy;
  }

  /** Prec@K of a ranking without ties. */
  static double precision(boolean[] relevant, Cutoff cutoff) {
    int first = Math.min(cutoff.items(), relevant.length);
    int hits = 0;
    for (int i = 0; i < first; i++) {
      hits += relevant[i] ? 1 : 0;
    }
    return first == 0 ? 0 : (double) hits / first;
  }

  /** Calls a visitor with every order that the ties allow; each is equally likely. */
  static void everyOrder(TieGroups groups, Consumer<boolean[]> visitor) {
    everyOrder(groups, 0, 0, 0, new boolean[groups.totalItems()], visitor);
  }

  private static void everyOrder(
      TieGroups groups,
      int group,
      int place,
      int start,
      boolean[] order,
      Consumer<boolean[]> visitor) {
    if (group == groups.items().length) {
      visitor.accept(order.clone());
      return;
    }
    int end = start + groups.items()[group];
    int placed = 0;
    for (int i = start; i < place; i++) {
      placed += order[i] ? 1 : 0;
    }
    if (place == end) {
      if (placed == groups.relevant()[group]) {
        everyOrder(groups, group + 1, end, end, order, visitor);
      }
      return;
    }
    for (boolean relevant : new boolean[] {false, true}) {
      if (!relevant || placed < groups.relevant()[group]) {
        order[place] = relevant;
        everyOrder(groups, group, place + 1, start, order, visitor);
        order[place] = false;
      }
    }
  }

  /** One of the orders that the ties allow. */
  static boolean[] randomOrder(TieGroups groups, Random random) {
    boolean[] order = new boolean[groups.totalItems()];
    int start = 0;
    for (int group = 0; group < groups.items().length; group++) {
      int items = groups.items()[group];
      List<Boolean> members = new ArrayList<>();
      for (int i = 0; i < items; i++) {
        members.add(i < groups.relevant()[group]);
      }
      Collections.shuffle(members, random);
      for (int i = 0; i < items; i++) {
        order[start + i] = members.get(i);
      }
      start += items;
    }
    return order;
  }

  /** Tie groups of up to {@code largest} items each, some of them empty. */
  static TieGroups randomGroups(int groups, int largest, Random random) {
    int[] items = random.ints(groups, 0, largest + 1).toArray();
    int[] relevant = new int[groups];
    for (int group = 0; group < groups; group++) {
      relevant[group] = random.nextInt(items[group] + 1);
    }
    return new TieGroups(items, relevant);
  }
}
