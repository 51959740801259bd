package dev.cmimh.model.dataset.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * One side of a split as a text: comments, among them {@code # seed: N}, then an item's id a line.
 */
record SplitFile(long seed, List<String> ids) {

  private static final String SEED = "# seed: ";

  static SplitFile parse(String text) throws IOException {
    String seed =
        text.lines()
            .filter(line -> line.startsWith(SEED))
            .findFirst()
            .orElseThrow(() -> new IOException("A split file does not say its seed"));
    return new SplitFile(
        Long.parseLong(seed.substring(SEED.length())),
        text.lines().filter(line -> !line.startsWith("#")).toList());
  }

  /** The items by index, given the index of every id. */
  int[] items(Map<String, Integer> numbers) throws IOException {
    int[] items = new int[ids.size()];
    for (int i = 0; i < items.length; i++) {
      Integer number = numbers.get(ids.get(i));
      if (number == null) {
        throw new IOException("A split file names " + ids.get(i) + ", which is no item");
      }
      items[i] = number;
    }
    return items;
  }
}
