package dev.cmimh.model.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Pictures with their words, the labels that judge retrieval, and the split. None can be made whose
 * ids are not unique or whose split puts an item or a group on two sides: that is an {@link
 * IllegalArgumentException} that names it.
 *
 * @param name what the data set is called on the command line
 * @param contentHash SHA-256 over everything that features and codes depend on, in hexadecimal
 * @param items all pairs; every index elsewhere points into this list
 * @param labelSets empty where the data has no labels; the first is the default
 * @param given features that came in the place of pictures and words; empty where there are those
 */
public record PairedDataset(
    String name,
    String contentHash,
    List<PairedItem> items,
    PictureSource pictures,
    List<LabelSet> labelSets,
    Split split,
    Optional<GivenFeatures> given) {

  /** A data set of pictures and words. */
  public PairedDataset(
      String name,
      String contentHash,
      List<PairedItem> items,
      PictureSource pictures,
      List<LabelSet> labelSets,
      Split split) {
    this(name, contentHash, items, pictures, labelSets, split, Optional.empty());
  }

  public PairedDataset {
    items = List.copyOf(items);
    labelSets = List.copyOf(labelSets);
    SplitCheck.verify(items, split);
    if (given.isPresent() && given.get().images().rows() != items.size()) {
      throw new IllegalArgumentException(
          "There are %d rows of features for %d items"
              .formatted(given.get().images().rows(), items.size()));
    }
    for (LabelSet set : labelSets) {
      if (set.masks().length != items.size()) {
        throw new IllegalArgumentException(
            "Label set %s labels %d items, but there are %d"
                .formatted(set.name(), set.masks().length, items.size()));
      }
    }
  }

  /** The label set that is used where no other was asked for; empty where there are no labels. */
  public Optional<LabelSet> defaultLabels() {
    return labelSets.stream().findFirst();
  }

  /**
   * The same data set, judged by another of its label sets where no other is asked for.
   *
   * @throws NoSuchElementException if there is none of that name; the message lists those that
   *     there are
   */
  public PairedDataset withDefaultLabels(String wanted) {
    LabelSet first = labels(wanted);
    List<LabelSet> sets = new ArrayList<>(labelSets);
    sets.remove(first);
    sets.addFirst(first);
    return new PairedDataset(name, contentHash, items, pictures, sets, split, given);
  }

  /**
   * The label set of a name.
   *
   * @throws NoSuchElementException if there is none; the message lists those that there are
   */
  public LabelSet labels(String wanted) {
    return labelSets.stream()
        .filter(set -> set.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "Data set %s has no labels called %s; it has %s"
                        .formatted(name, wanted, labelSets.stream().map(LabelSet::name).toList())));
  }

  /**
   * Whether another has the same content, told by its hash: comparing all items would take long.
   */
  public boolean isSameAs(PairedDataset other) {
    return contentHash.equals(other.contentHash);
  }
}
