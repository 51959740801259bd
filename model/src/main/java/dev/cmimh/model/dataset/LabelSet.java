package dev.cmimh.model.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels of every item, for evaluation only: two items are relevant to each other if they share at
 * least one label. Nothing of it may reach training.
 *
 * @param name what the set is called, such as "concepts"
 * @param labels what each label is called
 * @param masks per item a bit set over {@code labels}, bit {@code k} in word {@code k / 64}
 */
public record LabelSet(String name, List<String> labels, long[][] masks) {

  public LabelSet {
    labels = List.copyOf(labels);
    int words = (labels.size() + 63) / 64;
    if (Arrays.stream(masks).anyMatch(mask -> mask.length != words)) {
      throw new IllegalArgumentException(
          "Every item of label set " + name + " needs " + words + " words of labels");
    }
  }

  /**
   * A label set from the labels of every item by name.
   *
   * @param labelsOfItems per item its labels; labels are numbered in the order of first appearance
   */
  public static LabelSet of(String name, List<List<String>> labelsOfItems) {
    List<String> labels = labelsOfItems.stream().flatMap(List::stream).distinct().toList();
    Map<String, Integer> numbers = new HashMap<>();
    labels.forEach(label -> numbers.put(label, numbers.size()));
    long[][] masks = new long[labelsOfItems.size()][(labels.size() + 63) / 64];
    for (int item = 0; item < masks.length; item++) {
      for (String label : labelsOfItems.get(item)) {
        int number = numbers.get(label);
        masks[item][number / 64] |= 1L << number;
      }
    }
    return new LabelSet(name, labels, masks);
  }

  /** Whether two items share a label. */
  public boolean relevant(int item, int other) {
    long[] a = masks[item];
    long[] b = masks[other];
    for (int word = 0; word < a.length; word++) {
      if ((a[word] & b[word]) != 0) {
        return true;
      }
    }
    return false;
  }
}
