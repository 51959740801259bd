package dev.cmimh.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.dataset.LabelSet;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.HashCodes;
import dev.cmimh.model.retrieval.PairedCodes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetrievalProtocolTest {

  private static final Task TASK = Task.IMAGE_TO_TEXT;

  /**
   * One query 00 with label 0. The data base at distances 0, 1, 1, 2: irrelevant, relevant,
   * irrelevant, relevant. Orders N R N R (AP (1/2 + 2/4)/2 = 1/2) and N N R R (AP (1/3 + 2/4)/2 =
   * 5/12).
   */
  @Test
  void agreesWithAnExampleWorkedByHand() {
    HashCodes query = codes(new float[] {-1, -1});
    HashCodes database =
        codes(new float[] {1, 1}, new float[] {-1, 1}, new float[] {1, -1}, new float[] {-1, -1});
    LabelSet labels =
        new LabelSet("two", List.of("a", "b"), new long[][] {{1}, {1}, {3}, {2}, {2}});
    Relevance relevance = Relevance.of(labels, new int[] {0}, new int[] {1, 2, 3, 4});

    TaskFigures expected = protocol(Ties.EXPECTED, 1).evaluate(TASK, query, database, relevance);
    TaskFigures stable = protocol(Ties.STABLE, 1).evaluate(TASK, query, database, relevance);

    assertThat(expected.meanAveragePrecision(Cutoff.ALL, Divisor.HITS).value())
        .isEqualTo((1 / 2.0 + 5 / 12.0) / 2, within(1e-15));
    assertThat(stable.meanAveragePrecision(Cutoff.ALL, Divisor.HITS).value())
        .isEqualTo(1 / 2.0, within(1e-15));
    assertThat(expected.curve().stream().map(PrecisionRecallPoint::precision))
        .containsExactly(0.0, 1 / 3.0, 0.5);
    assertThat(expected.curve().stream().map(PrecisionRecallPoint::recall))
        .containsExactly(0.0, 0.5, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"1, 3, EXPECTED", "4, 24, EXPECTED", "64, 70, EXPECTED", "70, 200, EXPECTED"})
  @CsvSource({"1, 3, STABLE", "4, 24, STABLE", "64, 70, STABLE", "128, 200, STABLE"})
  void equalsTheMeanOverEveryOrderOfASmallDataBase(int bits, int labelCount, Ties ties) {
    int n = 6;
    Fixture fixture = Fixture.random(bits, labelCount, 5, n);
    TaskFigures figures =
        protocol(ties, 1).evaluate(TASK, fixture.queries, fixture.database, fixture.relevance());

    for (RetrievalFigure figure : figures.meanAveragePrecision()) {
      double expected =
          fixture.meanOverOrders(
              ties, order -> Rankings.averagePrecision(order, figure.cutoff(), figure.divisor()));
      assertThat(figure.value()).as("%s", figure).isEqualTo(expected, within(1e-12));
    }
    for (PrecisionFigure figure : figures.precision()) {
      double expected =
          fixture.meanOverOrders(ties, order -> Rankings.precision(order, figure.cutoff()));
      assertThat(figure.value()).as("%s", figure).isEqualTo(expected, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 32, 64, 128})
  void stableTiesEqualASortOfALargerDataBase(int bits) {
    Fixture fixture = Fixture.random(bits, 24, 30, 5_000);

    TaskFigures figures =
        protocol(Ties.STABLE, 2)
            .evaluate(TASK, fixture.queries, fixture.database, fixture.relevance());

    for (RetrievalFigure figure : figures.meanAveragePrecision()) {
      double expected =
          fixture.meanOverQueries(
              query ->
                  Rankings.averagePrecision(
                      fixture.stableOrder(query), figure.cutoff(), figure.divisor()));
      assertThat(figure.value()).as("%s", figure).isEqualTo(expected, within(1e-11));
    }
  }

  @Test
  void curveCountsItemsWithinEveryRadius() {
    Fixture fixture = Fixture.random(12, 24, 40, 300);

    List<PrecisionRecallPoint> curve =
        protocol(Ties.EXPECTED, 1)
            .evaluate(TASK, fixture.queries, fixture.database, fixture.relevance())
            .curve();

    assertThat(curve).hasSize(13);
    for (PrecisionRecallPoint point : curve) {
      int radius = point.radius();
      assertThat(point.precision())
          .isEqualTo(
              fixture.meanOverQueries(
                  query -> ratio(fixture.hits(query, radius), fixture.found(query, radius))),
              within(1e-12));
      assertThat(point.recall())
          .isEqualTo(
              fixture.meanOverQueries(
                  query -> ratio(fixture.hits(query, radius), fixture.hits(query, 12))),
              within(1e-12));
      assertThat(point.answered())
          .isEqualTo(
              fixture.meanOverQueries(query -> fixture.found(query, radius) > 0 ? 1 : 0),
              within(1e-12));
    }
  }

  @Test
  void chanceIsWhatRandomCodesScoreOnAverage() {
    int rounds = 1_000;
    Random random = new Random(1);
    Fixture fixture = Fixture.random(6, 24, 40, 120);
    double[][] scores = new double[9][rounds];
    double[][] curve = new double[14][rounds];
    TaskFigures figures = null;
    for (int round = 0; round < rounds; round++) {
      HashCodes randomQueries = HashCodes.random(6, 40, random);
      HashCodes randomDatabase = HashCodes.random(6, 120, random);
      figures =
          protocol(Ties.STABLE, 1)
              .evaluate(TASK, randomQueries, randomDatabase, fixture.relevance());
      for (int i = 0; i < 6; i++) {
        scores[i][round] = figures.meanAveragePrecision().get(i).value();
      }
      for (int i = 0; i < 3; i++) {
        scores[6 + i][round] = figures.precision().get(i).value();
      }
      for (int radius = 0; radius <= 6; radius++) {
        curve[radius][round] = figures.curve().get(radius).precision();
        curve[7 + radius][round] = figures.curve().get(radius).recall();
      }
    }

    for (int i = 0; i < 6; i++) {
      assertMean(scores[i], figures.meanAveragePrecision().get(i).chance());
    }
    for (int i = 0; i < 3; i++) {
      assertMean(scores[6 + i], figures.precision().get(i).chance());
    }
    for (int radius = 0; radius <= 6; radius++) {
      assertMean(curve[radius], figures.curve().get(radius).chancePrecision());
      assertMean(curve[7 + radius], figures.curve().get(radius).chanceRecall());
    }
  }

  @Test
  void countsAQueryWithoutAHitAsZero() {
    HashCodes queries = HashCodes.random(16, 2, new Random(1));
    HashCodes database = HashCodes.random(16, 3, new Random(2));
    LabelSet labels =
        new LabelSet("two", List.of("a", "b"), new long[][] {{1}, {2}, {1}, {1}, {1}});

    TaskFigures figures =
        protocol(Ties.EXPECTED, 1)
            .evaluate(
                TASK,
                queries,
                database,
                Relevance.of(labels, new int[] {0, 1}, new int[] {2, 3, 4}));

    assertThat(figures.meanAveragePrecision())
        .allSatisfy(figure -> assertThat(figure.value()).isEqualTo(0.5, within(1e-15)));
  }

  @Test
  void figuresDoNotDependOnThreads() {
    Fixture fixture = Fixture.random(32, 125, 101, 700);

    TaskFigures one =
        protocol(Ties.EXPECTED, 1)
            .evaluate(TASK, fixture.queries, fixture.database, fixture.relevance());
    TaskFigures three =
        protocol(Ties.EXPECTED, 3)
            .evaluate(TASK, fixture.queries, fixture.database, fixture.relevance());

    assertThat(three).isEqualTo(one);
  }

  @Test
  void asksWithTheModalityOfTheTask() {
    Fixture images = Fixture.random(16, 24, 10, 50);
    HashCodes queryTexts = HashCodes.random(16, 10, new Random(11));
    HashCodes databaseTexts = HashCodes.random(16, 50, new Random(12));
    RetrievalProtocol protocol = protocol(Ties.EXPECTED, 1);

    List<TaskFigures> all =
        protocol.evaluateAll(
            new PairedCodes(images.queries, queryTexts),
            new PairedCodes(images.database, databaseTexts),
            images.relevance());

    assertThat(all).extracting(TaskFigures::task).containsExactly(Task.values());
    assertThat(all.get(0))
        .isEqualTo(
            protocol.evaluate(
                Task.IMAGE_TO_TEXT, images.queries, databaseTexts, images.relevance()));
    assertThat(all.get(1))
        .isEqualTo(
            protocol.evaluate(Task.TEXT_TO_IMAGE, queryTexts, images.database, images.relevance()));
    assertThat(all.get(3))
        .isEqualTo(
            protocol.evaluate(Task.TEXT_TO_TEXT, queryTexts, databaseTexts, images.relevance()));
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    Fixture fixture = Fixture.random(16, 24, 10, 50);
    HashCodes tooFew = fixture.database.select(new int[] {0, 1});
    RetrievalProtocol protocol = protocol(Ties.EXPECTED, 1);

    assertThatThrownBy(() -> protocol.evaluate(TASK, fixture.queries, tooFew, fixture.relevance()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 queries to 50 items");
    assertThatThrownBy(
            () ->
                protocol.evaluate(
                    TASK,
                    fixture.queries.select(new int[0]),
                    fixture.database,
                    Relevance.of(fixture.labels, new int[0], fixture.databaseItems())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no query");
  }

  private static RetrievalProtocol protocol(Ties ties, int threads) {
    return new RetrievalProtocol(List.of(new Cutoff(3), new Cutoff(50), Cutoff.ALL), ties, threads);
  }

  private static HashCodes codes(float[]... rows) {
    float[] values = new float[rows.length * rows[0].length];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i / rows[0].length][i % rows[0].length];
    }
    return HashCodes.of(FloatMatrix.of(rows.length, rows[0].length, values));
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static void assertMean(double[] samples, double expected) {
    SeedSummary sampled = SeedSummary.of(samples);
    double standardError = sampled.standardDeviation() / Math.sqrt(samples.length);
    assertThat(expected).isEqualTo(sampled.mean(), within(4.5 * standardError + 1e-12));
  }

  /** Codes and labels, and their rankings by definition. */
  private record Fixture(HashCodes queries, HashCodes database, LabelSet labels) {

    static Fixture random(int bits, int labelCount, int queries, int database) {
      return new Fixture(
          HashCodes.random(bits, queries, new Random(bits)),
          HashCodes.random(bits, database, new Random(bits + 1)),
          RelevanceTest.randomLabels(labelCount, queries + database, 3));
    }

    int[] databaseItems() {
      return IntStream.range(queries.size(), queries.size() + database.size()).toArray();
    }

    Relevance relevance() {
      return Relevance.of(labels, IntStream.range(0, queries.size()).toArray(), databaseItems());
    }

    boolean relevant(int query, int position) {
      return labels.relevant(query, queries.size() + position);
    }

    int found(int query, int radius) {
      return (int)
          IntStream.range(0, database.size())
              .filter(i -> database.hamming(i, queries, query) <= radius)
              .count();
    }

    int hits(int query, int radius) {
      return (int)
          IntStream.range(0, database.size())
              .filter(i -> database.hamming(i, queries, query) <= radius && relevant(query, i))
              .count();
    }

    double meanOverQueries(ToDoubleFunction<Integer> figure) {
      return IntStream.range(0, queries.size())
          .mapToDouble(figure::applyAsDouble)
          .average()
          .orElseThrow();
    }

    boolean[] stableOrder(int query) {
      return order(query, IntStream.range(0, database.size()).toArray());
    }

    /** Ranks by distance; items at the same distance in the order of their priority. */
    private boolean[] order(int query, int[] priority) {
      Integer[] ranked = IntStream.range(0, database.size()).boxed().toArray(Integer[]::new);
      Arrays.sort(
          ranked,
          Comparator.<Integer>comparingInt(i -> database.hamming(i, queries, query))
              .thenComparingInt(i -> priority[i]));
      boolean[] order = new boolean[ranked.length];
      for (int rank = 0; rank < order.length; rank++) {
        order[rank] = relevant(query, ranked[rank]);
      }
      return order;
    }

    double meanOverOrders(Ties ties, ToDoubleFunction<boolean[]> figure) {
      if (ties == Ties.STABLE) {
        return meanOverQueries(query -> figure.applyAsDouble(stableOrder(query)));
      }
      return meanOverQueries(query -> sum(query, figure, new int[database.size()], 0) / 720);
    }

    /** Sum over all orders of priority of 6 items: 6! = 720 of them. */
    private double sum(int query, ToDoubleFunction<boolean[]> figure, int[] priority, int placed) {
      if (placed == priority.length) {
        return figure.applyAsDouble(order(query, priority));
      }
      double sum = 0;
      for (int item = 0; item < priority.length; item++) {
        if (priority[item] == 0) {
          priority[item] = placed + 1;
          sum += sum(query, figure, priority, placed + 1);
          priority[item] = 0;
        }
      }
      return sum;
    }
  }
}
