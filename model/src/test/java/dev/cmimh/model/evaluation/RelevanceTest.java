package dev.cmimh.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cmimh.model.dataset.LabelSet;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 24, 63, 64, 65, 125, 128, 129, 300})
  void marksItemsThatShareALabel(int labels) {
    LabelSet set = randomLabels(labels, 40, labels);
    int[] queries = {3, 39, 0};
    int[] database = IntStream.iterate(38, item -> item > 0, item -> item - 1).toArray();

    Relevance relevance = Relevance.of(set, queries, database);

    assertThat(relevance.queries()).isEqualTo(3);
    assertThat(relevance.database()).isEqualTo(38);
    for (int query = 0; query < queries.length; query++) {
      int[] marked = IntStream.range(0, 30).toArray();
      relevance.mark(query, 5, 30, marked);
      for (int i = 0; i < 30; i++) {
        boolean relevant = set.relevant(queries[query], database[5 + i]);
        assertThat(marked[i]).isEqualTo(2 * i + (relevant ? 1 : 0));
      }
    }
  }

  static LabelSet randomLabels(int labels, int items, long seed) {
    Random random = new Random(seed);
    long[][] masks = new long[items][(labels + 63) / 64];
    for (long[] mask : masks) {
      for (int label = 0; label < labels; label++) {
        if (random.nextInt(labels) < 2) {
          mask[label / 64] |= 1L << label;
        }
      }
    }
    String[] names = new String[labels];
    Arrays.setAll(names, label -> "label " + label);
    return new LabelSet("random", Arrays.asList(names), masks);
  }
}
