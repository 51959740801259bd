package dev.cmimh.app.codes;

import dev.cmimh.app.chart.PointCloud;
import dev.cmimh.model.codes.EncodedPairs;
import dev.cmimh.model.codes.PlanePoints;
import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.figure.CategoryColours;
import dev.cmimh.model.figure.Ink;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the colours of points mean.
 *
 * @param category of each point, an index into {@code names}
 * @param names of the categories; with labels, the last one is that of all others
 * @param counts of each category how many points have it
 * @param colours of the categories in a theme
 */
record PlaneColouring(
    int[] category, List<String> names, int[] counts, PointCloud.Colours colours) {

  /**
   * One colour for pictures' codes, one for texts'.
   *
   * @param names of the two
   */
  static PlaneColouring byModality(int pairs, List<String> names) {
    int[] category = new int[2 * pairs];
    Arrays.fill(category, pairs, 2 * pairs, 1);
    return new PlaneColouring(
        category,
        names,
        new int[] {pairs, pairs},
        palette -> new int[] {palette.rgb(Ink.PICTURE_CODE), palette.rgb(Ink.WORD_CODE)});
  }

  /**
   * A colour for each of the most frequent labels; of several, an item counts as its most frequent.
   *
   * @param others the name of all other labels
   */
  static PlaneColouring byLabel(EncodedPairs pairs, LabelSet labels, String others) {
    List<Integer> shown = mostFrequent(pairs, labels);
    int size = pairs.size();
    int[] category = new int[2 * size];
    int[] counts = new int[shown.size() + 1];
    for (int pair = 0; pair < size; pair++) {
      long[] mask = labels.masks()[pairs.items()[pair]];
      int found =
          IntStream.range(0, shown.size())
              .filter(index -> has(mask, shown.get(index)))
              .findFirst()
              .orElse(shown.size());
      category[pair] = found;
      category[pair + size] = found;
      counts[found] += 2;
    }
    return new PlaneColouring(
        category,
        Stream.concat(shown.stream().map(labels.labels()::get), Stream.of(others)).toList(),
        counts,
        palette ->
            IntStream.rangeClosed(0, shown.size())
                .map(index -> CategoryColours.rgb(palette, index < shown.size() ? index : -1))
                .toArray());
  }

  /** The points as they are drawn. */
  PointCloud cloud(PlanePoints points, boolean joined) {
    return new PointCloud(points, category, colours, joined);
  }

  private static List<Integer> mostFrequent(EncodedPairs pairs, LabelSet labels) {
    int[] counts = new int[labels.labels().size()];
    for (int item : pairs.items()) {
      long[] mask = labels.masks()[item];
      for (int label = 0; label < counts.length; label++) {
        counts[label] += has(mask, label) ? 1 : 0;
      }
    }
    return IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparingInt((Integer label) -> counts[label]).reversed())
        .limit(CategoryColours.COUNT)
        .toList();
  }

  private static boolean has(long[] mask, int label) {
    return (mask[label / 64] >> label & 1) == 1;
  }
}
