package dev.cmimh.model.dataset;

import java.util.Arrays;
import java.util.List;

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
