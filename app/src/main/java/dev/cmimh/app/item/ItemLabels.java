package dev.cmimh.app.item;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.dataset.PairedDataset;
import java.util.List;
import java.util.stream.IntStream;

/** The labels of an item, to be shown. */
public final class ItemLabels {

  private ItemLabels() {}

  /** Of the set that judges where no other was asked for; empty where there are no labels. */
  public static List<String> of(PairedDataset dataset, int item) {
    return dataset.defaultLabels().map(set -> of(set, set.masks()[item])).orElse(List.of());
  }

  private static List<String> of(LabelSet set, long[] mask) {
    return IntStream.range(0, set.labels().size())
        .filter(label -> (mask[label / 64] >> label & 1) == 1)
        .mapToObj(set.labels()::get)
        .toList();
  }
}
