package dev.cmimh.model.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsymmetricIndexTest {

  @ParameterizedTest
  @ValueSource(ints = {3, 16, 32, 61, 64, 70, 128})
  void equalsBruteForce(int bits) {
    HashCodes once = HashCodes.random(bits, 400, new Random(bits));
    HashCodes database = once.select(new Random(1).ints(900, 0, once.size()).toArray());
    FloatMatrix logits = gaussian(4, bits);

    for (int threads : new int[] {1, 3}) {
      for (int wanted : new int[] {0, 1, 10, 899, 900, 2_000}) {
        var rankings = new AsymmetricIndex(database).nearest(logits, wanted, threads);
        for (int query = 0; query < 4; query++) {
          assertThat(rankings.get(query).positions())
              .containsExactly(bruteForce(database, logits.row(query), wanted));
        }
      }
    }
  }

  @Test
  void breaksATieOfTheHammingDistanceByTheSurerBit() {
    HashCodes database = HashCodes.of(FloatMatrix.of(3, 2, new float[] {-1, 1, 1, -1, 1, 1}));
    FloatMatrix surerOfTheFirstBit = FloatMatrix.of(1, 2, new float[] {3f, 0.1f});

    Ranking ranking = new AsymmetricIndex(database).nearest(surerOfTheFirstBit, 3, 1).getFirst();

    assertThat(ranking.positions()).containsExactly(2, 1, 0);
    assertThat(ranking.distances()).containsExactly(0, 1, 1);
  }

  @Test
  void ordersByPositionWhereScoresAreEqualOnPaper() {
    HashCodes database = HashCodes.random(64, 2_000, new Random(2));
    float[] equallySure = new float[64];
    for (int bit = 0; bit < 64; bit++) {
      equallySure[bit] = bit % 3 == 0 ? 0.7f : -0.7f;
    }
    FloatMatrix logits = FloatMatrix.of(1, 64, equallySure);

    Ranking asymmetric = new AsymmetricIndex(database).nearest(logits, 2_000, 2).getFirst();
    Ranking hamming = new HammingIndex(database).nearest(HashCodes.of(logits), 2_000, 1).getFirst();

    assertThat(asymmetric.positions()).containsExactly(hamming.positions());
    assertThat(asymmetric.distances()).containsExactly(hamming.distances());
  }

  @Test
  void refusesWhatMakesNoSense() {
    AsymmetricIndex index = new AsymmetricIndex(HashCodes.random(32, 3, new Random(3)));

    assertThatThrownBy(() -> index.nearest(gaussian(1, 16), 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16 bits");
    assertThatThrownBy(() -> index.nearest(gaussian(1, 32), -1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  private static int[] bruteForce(HashCodes database, float[] logits, int wanted) {
    double[] scores = new double[database.size()];
    for (int i = 0; i < scores.length; i++) {
      for (int bit = 0; bit < logits.length; bit++) {
        scores[i] += Math.tanh(logits[bit] / 2.0) * (database.bit(i, bit) ? 1 : -1);
      }
    }
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .limit(wanted)
        .mapToInt(i -> i)
        .toArray();
  }

  private static FloatMatrix gaussian(int rows, int columns) {
    Random random = new Random(4);
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatMatrix.of(rows, columns, values);
  }
}
