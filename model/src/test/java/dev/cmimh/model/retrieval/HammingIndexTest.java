package dev.cmimh.model.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HammingIndexTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16, 24, 32, 48, 64, 65, 96, 128})
  void equalsBruteForceOnRandomCodesOfEveryLength(int bits) {
    HashCodes database = HashCodes.random(bits, 5_003, new Random(bits));
    HashCodes queries = HashCodes.random(bits, 5, new Random(-bits));

    assertEqualsBruteForce(database, queries);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 2_047, 2_048, 2_049, 4_097})
  void equalsBruteForceAroundTheBordersOfBlocks(int size) {
    assertEqualsBruteForce(
        HashCodes.random(12, size, new Random(size)), HashCodes.random(12, 3, new Random(1)));
  }

  @Test
  void answersInTheOrderOfTheDataBaseIfAllCodesAreEqual() {
    HashCodes database = repeated(HashCodes.random(64, 1, new Random(2)), 3_000);

    Ranking ranking = first(database, database.select(new int[] {17}), 700);

    assertThat(ranking.positions()).containsExactly(IntStream.range(0, 700).toArray());
    assertThat(ranking.distances()).containsOnly(0);
    assertEqualsBruteForce(database, database.select(new int[] {5}));
  }

  @Test
  void equalsBruteForceIfAllCodesAreEquallyFar() {
    float[] oneBitEach = new float[64 * 64];
    IntStream.range(0, 64).forEach(i -> oneBitEach[i * 64 + i] = 1);
    HashCodes database = repeated(HashCodes.of(FloatMatrix.of(64, 64, oneBitEach)), 50);
    HashCodes zero = HashCodes.of(FloatMatrix.of(1, 64, new float[64]));

    assertThat(first(database, zero, 40).distances()).containsOnly(1);
    assertEqualsBruteForce(database, zero);
  }

  @Test
  void equalsBruteForceWithEveryCodeTwice() {
    HashCodes once = HashCodes.random(20, 1_500, new Random(3));

    assertEqualsBruteForce(repeated(once, 2), once.select(new int[] {0, 700, 1_499}));
  }

  @Test
  void equalsBruteForceIfEveryCodeIsNearerThanAllBeforeIt() {
    HashCodes farthestFirst = sortedByDistance(Comparator.reverseOrder());

    assertEqualsBruteForce(farthestFirst, zeroOf(40));
  }

  @Test
  void equalsBruteForceIfEveryCodeIsFartherThanAllBeforeIt() {
    HashCodes nearestFirst = sortedByDistance(Comparator.naturalOrder());

    assertEqualsBruteForce(nearestFirst, zeroOf(40));
  }

  @Test
  void answersManyQueriesAsItAnswersOne() {
    HashCodes database = HashCodes.random(32, 3_000, new Random(4));
    HashCodes queries = HashCodes.random(32, 150, new Random(5));

    List<Ranking> rankings = new HammingIndex(database).nearest(queries, 20, 2);

    assertThat(rankings).hasSize(150);
    for (int query = 0; query < 150; query++) {
      assertSame(rankings.get(query), first(database, queries.select(new int[] {query}), 20));
    }
  }

  @Test
  void answersNothingFromNothing() {
    HashCodes none = HashCodes.random(32, 0, new Random(6));
    HashCodes some = HashCodes.random(32, 3, new Random(7));

    assertThat(new HammingIndex(none).nearest(some, 10, 4))
        .hasSize(3)
        .allSatisfy(ranking -> assertThat(ranking.size()).isZero());
    assertThat(new HammingIndex(none).within(some, 32, 1))
        .hasSize(3)
        .allSatisfy(ranking -> assertThat(ranking.size()).isZero());
    assertThat(new HammingIndex(some).nearest(none, 10, 4)).isEmpty();
  }

  @Test
  void refusesWhatMakesNoSense() {
    HashCodes codes = HashCodes.random(32, 3, new Random(8));
    HashCodes longer = HashCodes.random(64, 3, new Random(9));
    HammingIndex index = new HammingIndex(codes);

    assertThatThrownBy(() -> index.nearest(codes, -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> index.within(codes, -2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-2");
    assertThatThrownBy(() -> index.nearest(codes, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("thread");
    assertThatThrownBy(() -> index.nearest(longer, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64 bits");
  }

  private static Ranking first(HashCodes database, HashCodes query, int wanted) {
    return new HammingIndex(database).nearest(query, wanted, 1).getFirst();
  }

  private static void assertEqualsBruteForce(HashCodes database, HashCodes queries) {
    List<int[]> expected =
        IntStream.range(0, queries.size())
            .mapToObj(query -> nearestFirst(database, queries, query))
            .toList();
    int size = database.size();
    for (int threads : new int[] {1, 3}) {
      for (int wanted : new int[] {0, 1, 10, size / 2, size - 1, size, size + 1}) {
        List<Ranking> rankings = new HammingIndex(database).nearest(queries, wanted, threads);
        for (int query = 0; query < queries.size(); query++) {
          int[] nearest = Arrays.copyOf(expected.get(query), Math.min(wanted, size));
          assertRanking(rankings.get(query), database, queries, query, nearest);
        }
      }
      for (int radius = 0; radius <= database.bits() + 1; radius += 1 + radius / 3) {
        List<Ranking> rankings = new HammingIndex(database).within(queries, radius, threads);
        for (int query = 0; query < queries.size(); query++) {
          int[] near = within(radius, database, queries, query, expected.get(query));
          assertRanking(rankings.get(query), database, queries, query, near);
        }
      }
    }
  }

  private static int[] within(
      int radius, HashCodes database, HashCodes queries, int query, int[] nearestFirst) {
    return IntStream.of(nearestFirst)
        .takeWhile(i -> database.hamming(i, queries, query) <= radius)
        .toArray();
  }

  private static void assertRanking(
      Ranking ranking, HashCodes database, HashCodes queries, int query, int[] expected) {
    assertThat(ranking.positions()).containsExactly(expected);
    assertThat(ranking.distances())
        .containsExactly(
            IntStream.of(expected).map(i -> database.hamming(i, queries, query)).toArray());
  }

  private static void assertSame(Ranking ranking, Ranking expected) {
    assertThat(ranking.positions()).containsExactly(expected.positions());
    assertThat(ranking.distances()).containsExactly(expected.distances());
  }

  private static int[] nearestFirst(HashCodes database, HashCodes queries, int query) {
    return IntStream.range(0, database.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> database.hamming(i, queries, query)))
        .mapToInt(i -> i)
        .toArray();
  }

  private static HashCodes repeated(HashCodes codes, int times) {
    return codes.select(
        IntStream.range(0, codes.size() * times).map(i -> i % codes.size()).toArray());
  }

  private static HashCodes zeroOf(int bits) {
    return HashCodes.of(FloatMatrix.of(1, bits, new float[bits]));
  }

  private static HashCodes sortedByDistance(Comparator<Integer> order) {
    HashCodes codes = HashCodes.random(40, 4_000, new Random(10));
    HashCodes zero = zeroOf(40);
    return codes.select(
        IntStream.range(0, codes.size())
            .boxed()
            .sorted(Comparator.comparing(i -> codes.hamming(i, zero, 0), order))
            .mapToInt(i -> i)
            .toArray());
  }
}
