package dev.cmimh.model.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashCodesTest {

  @Test
  void setsABitWhereTheLogitIsAboveZeroOnly() {
    float[] logits = {0.1f, 0f, -0f, -3f, Float.MIN_VALUE, Float.NaN, Float.POSITIVE_INFINITY};

    HashCodes codes = HashCodes.of(FloatMatrix.of(1, 7, logits));

    boolean[] expected = {true, false, false, false, true, false, true};
    for (int bit = 0; bit < expected.length; bit++) {
      assertThat(codes.bit(0, bit)).as("bit %d", bit).isEqualTo(expected[bit]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 16, 31, 32, 63, 64, 65, 100, 127, 128})
  void distancesCountTheLogitsWhoseSignsDiffer(int bits) {
    FloatMatrix first = gaussian(23, bits, 1);
    FloatMatrix second = gaussian(19, bits, 2);
    HashCodes database = HashCodes.of(first);
    HashCodes queries = HashCodes.of(second);

    for (int query = 0; query < queries.size(); query++) {
      int[] distances = new int[15];
      database.distances(5, 15, queries, query, distances);
      for (int i = 0; i < 15; i++) {
        int expected = differingSigns(first.row(5 + i), second.row(query));
        assertThat(distances[i]).isEqualTo(expected);
        assertThat(queries.hamming(query, database, 5 + i)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 9, 32, 63, 64, 65, 100, 128})
  void codesComeBackFromTheirBytes(int bits) {
    HashCodes codes = HashCodes.of(gaussian(17, bits, 6));

    byte[] bytes = codes.toBytes();

    assertThat(bytes).hasSize(17 * Math.ceilDiv(bits, 8));
    assertThat(HashCodes.ofBytes(bits, bytes)).isEqualTo(codes);
  }

  @Test
  void bytesThatAreNoWholeNumberOfCodesAreRefused() {
    assertThatThrownBy(() -> HashCodes.ofBytes(32, new byte[7]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("7 bytes are no whole number of codes of 32 bits");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 64, 65, 128})
  void selectsCodesInTheOrderNamed(int bits) {
    HashCodes codes = HashCodes.of(gaussian(10, bits, 3));

    HashCodes selected = codes.select(new int[] {7, 2, 7});

    assertThat(selected.size()).isEqualTo(3);
    assertThat(selected.hamming(0, codes, 7)).isZero();
    assertThat(selected.hamming(1, codes, 2)).isZero();
    assertThat(selected.hamming(2, codes, 7)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 64, 65, 127, 128})
  void randomCodesLeaveBitsBeyondTheirLengthAtZero(int bits) {
    HashCodes random = HashCodes.random(bits, 500, new Random(4));
    float[] nothing = new float[bits];
    HashCodes zero = HashCodes.of(FloatMatrix.of(1, bits, nothing));

    for (int i = 0; i < random.size(); i++) {
      int set = 0;
      for (int bit = 0; bit < bits; bit++) {
        set += random.bit(i, bit) ? 1 : 0;
      }
      assertThat(random.hamming(i, zero, 0)).isEqualTo(set);
    }
  }

  @Test
  void meansAreTheSharesOfCodesInWhichABitIsSet() {
    HashCodes codes = HashCodes.of(gaussian(40, 70, 5));

    double[] means = codes.bitMeans();

    assertThat(means).hasSize(70);
    for (int bit = 0; bit < 70; bit++) {
      int set = 0;
      for (int i = 0; i < 40; i++) {
        set += codes.bit(i, bit) ? 1 : 0;
      }
      assertThat(means[bit]).isEqualTo(set / 40.0, within(1e-12));
    }
  }

  @Test
  void codesAreEqualIfLengthAndAllBitsAre() {
    FloatMatrix logits = gaussian(5, 90, 6);
    HashCodes codes = HashCodes.of(logits);

    assertThat(codes).isEqualTo(HashCodes.of(logits)).hasSameHashCodeAs(HashCodes.of(logits));
    assertThat(codes).isNotEqualTo(codes.select(new int[] {0, 1, 2, 4, 3}));
    assertThat(HashCodes.of(FloatMatrix.of(1, 3, new float[3])))
        .isNotEqualTo(HashCodes.of(FloatMatrix.of(1, 4, new float[4])));
  }

  @Test
  void refusesLengthsThatDoNotFit() {
    assertThatThrownBy(() -> HashCodes.of(FloatMatrix.of(1, 129, new float[129])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 128 bits, not 129");
    assertThatThrownBy(() -> HashCodes.of(FloatMatrix.of(1, 0, new float[0])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0");
    HashCodes shorter = HashCodes.random(16, 2, new Random(7));
    HashCodes longer = HashCodes.random(32, 2, new Random(8));
    assertThatThrownBy(() -> shorter.hamming(0, longer, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16 bits")
        .hasMessageContaining("32 bits");
    assertThatThrownBy(() -> shorter.bit(0, 16)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void pairsNeedCodesOfBothSidesForEveryItem() {
    HashCodes image = HashCodes.random(16, 3, new Random(9));
    HashCodes text = HashCodes.random(16, 3, new Random(10));

    assertThat(new PairedCodes(image, text).select(new int[] {2}).text())
        .isEqualTo(text.select(new int[] {2}));
    assertThatThrownBy(() -> new PairedCodes(image, text.select(new int[] {0, 1})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 and 2");
  }

  private static FloatMatrix gaussian(int rows, int columns, long seed) {
    Random random = new Random(seed);
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatMatrix.of(rows, columns, values);
  }

  private static int differingSigns(float[] a, float[] b) {
    int differing = 0;
    for (int i = 0; i < a.length; i++) {
      differing += a[i] > 0 != b[i] > 0 ? 1 : 0;
    }
    return differing;
  }

  @Test
  void codesFollowedByOthersKeepTheirOrder() {
    for (int bits : new int[] {16, 100}) {
      HashCodes all = HashCodes.random(bits, 5, new Random(bits));

      HashCodes joined = all.select(new int[] {0, 1, 2}).followedBy(all.select(new int[] {3, 4}));

      assertThat(joined).isEqualTo(all);
    }
    assertThatThrownBy(
            () ->
                HashCodes.random(16, 1, new Random(1))
                    .followedBy(HashCodes.random(17, 1, new Random(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
