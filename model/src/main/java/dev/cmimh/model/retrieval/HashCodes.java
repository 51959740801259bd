package dev.cmimh.model.retrieval;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The codes of a row of items, 1 to 128 bits each, packed. Immutable.
 *
 * <p>Bits 0 to 63 of all codes lie in one array and bits 64 to 127 in another, because a loop over
 * one array of {@code long} becomes vector instructions, while a loop over pairs does not. Bits
 * beyond the length of a code are zero, so they never count towards a distance.
 */
public final class HashCodes {

  /** The longest code. */
  public static final int MAXIMUM_BITS = 2 * Long.SIZE;

  private final int bits;
  private final long[] low;
  private final long[] high;

  private HashCodes(int bits, long[] low, long[] high) {
    this.bits = bits;
    this.low = low;
    this.high = high;
  }

  /**
   * Codes of logits: a bit is set where its logit is above zero.
   *
   * @param logits n x L, L from 1 to 128
   * @throws IllegalArgumentException if L is outside of that range
   */
  public static HashCodes of(FloatMatrix logits) {
    int bits = checkedBits(logits.columns());
    long[] low = new long[logits.rows()];
    long[] high = new long[bits > Long.SIZE ? logits.rows() : 0];
    float[] row = new float[bits];
    for (int i = 0; i < low.length; i++) {
      logits.copyRow(i, row, 0);
      low[i] = packed(row, 0);
      if (bits > Long.SIZE) {
        high[i] = packed(row, Long.SIZE);
      }
    }
    return new HashCodes(bits, low, high);
  }

  /**
   * Codes whose bits are independent fair coins: what search is measured on and compared with.
   *
   * @param bits 1 to 128
   */
  public static HashCodes random(int bits, int size, RandomGenerator random) {
    long[] low = random.longs(size).map(word -> word & lowMask(checkedBits(bits))).toArray();
    int highSize = bits > Long.SIZE ? size : 0;
    long[] high = random.longs(highSize).map(word -> word & lowMask(bits - Long.SIZE)).toArray();
    return new HashCodes(bits, low, high);
  }

  /**
   * Codes that {@link #toBytes} has written down.
   *
   * @param bits 1 to 128
   * @throws IllegalArgumentException if the bytes are no whole number of codes of that length
   */
  public static HashCodes ofBytes(int bits, byte[] bytes) {
    int width = (checkedBits(bits) + Byte.SIZE - 1) / Byte.SIZE;
    if (bytes.length % width != 0) {
      throw new IllegalArgumentException(
          "%d bytes are no whole number of codes of %d bits".formatted(bytes.length, bits));
    }
    long[] low = new long[bytes.length / width];
    long[] high = new long[bits > Long.SIZE ? low.length : 0];
    for (int i = 0; i < bytes.length; i++) {
      int index = i % width;
      long[] words = index < Long.BYTES ? low : high;
      words[i / width] |= (bytes[i] & 0xFFL) << (Byte.SIZE * (index % Long.BYTES));
    }
    return new HashCodes(bits, low, high);
  }

  /** All codes one after the other, each in as few bytes as hold it, bits 0 to 7 first. */
  public byte[] toBytes() {
    int width = (bits + Byte.SIZE - 1) / Byte.SIZE;
    byte[] bytes = new byte[Math.multiplyExact(size(), width)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) byteOf(i / width, i % width);
    }
    return bytes;
  }

  /** Length L of a code, 1 to 128. */
  public int bits() {
    return bits;
  }

  /** Number of codes. */
  public int size() {
    return low.length;
  }

  /** Whether a bit of a code is set. */
  public boolean bit(int code, int bit) {
    if (bit < 0 || bit >= bits) {
      throw new IndexOutOfBoundsException(
          "Bit %d is outside of codes of %d bits".formatted(bit, bits));
    }
    return (((bit < Long.SIZE ? low[code] : high[code]) >>> bit) & 1) != 0;
  }

  /** Number of bits in which a code of this and a code of {@code other} differ. */
  public int hamming(int code, HashCodes other, int otherCode) {
    requireSameLength(other);
    int distance = Long.bitCount(low[code] ^ other.low[otherCode]);
    return bits > Long.SIZE
        ? distance + Long.bitCount(high[code] ^ other.high[otherCode])
        : distance;
  }

  /**
   * Hamming distances of one query to consecutive codes.
   *
   * @param from position of the first code
   * @param count number of codes
   * @param queries where the query lies
   * @param query its position there
   * @param target receives the distances, from index 0 on
   */
  public void distances(int from, int count, HashCodes queries, int query, int[] target) {
    distancesBelow(from, count, queries, query, 0, target);
  }

  /** As {@link #distances}, and tells whether any of the distances lies below a limit. */
  boolean distancesBelow(
      int from, int count, HashCodes queries, int query, int limit, int[] target) {
    requireSameLength(queries);
    return bits > Long.SIZE
        ? HammingKernel.distances(
            low, high, from, count, queries.low[query], queries.high[query], limit, target)
        : HammingKernel.distances(low, from, count, queries.low[query], limit, target);
  }

  /** The codes at the named positions, in the order named. */
  public HashCodes select(int[] positions) {
    long[] selectedHigh =
        bits > Long.SIZE ? Arrays.stream(positions).mapToLong(i -> high[i]).toArray() : high;
    return new HashCodes(
        bits, Arrays.stream(positions).mapToLong(i -> low[i]).toArray(), selectedHigh);
  }

  /**
   * These codes, then others of the same length.
   *
   * @throws IllegalArgumentException if they are of another length
   */
  public HashCodes followedBy(HashCodes others) {
    requireSameLength(others);
    return new HashCodes(bits, joined(low, others.low), joined(high, others.high));
  }

  private static long[] joined(long[] first, long[] second) {
    long[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** Per bit the share of codes in which it is set, 0 to 1; not a number if there are no codes. */
  public double[] bitMeans() {
    double[] means = new double[bits];
    for (int bit = 0; bit < bits; bit++) {
      int shift = bit;
      long set =
          Arrays.stream(bit < Long.SIZE ? low : high).map(word -> (word >>> shift) & 1).sum();
      means[bit] = (double) set / size();
    }
    return means;
  }

  /** One byte of a code: bits {@code 8 * index} to {@code 8 * index + 7}. */
  int byteOf(int code, int index) {
    long word = index < Long.BYTES ? low[code] : high[code];
    return (int) (word >>> (Byte.SIZE * (index % Long.BYTES))) & 0xFF;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HashCodes codes
        && bits == codes.bits
        && Arrays.equals(low, codes.low)
        && Arrays.equals(high, codes.high);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * bits + Arrays.hashCode(low)) + Arrays.hashCode(high);
  }

  @Override
  public String toString() {
    return "%d codes of %d bits".formatted(size(), bits);
  }

  /** Fails if the codes of {@code other} have another length. */
  void requireSameLength(HashCodes other) {
    if (bits != other.bits) {
      throw new IllegalArgumentException(
          "Codes of %d bits cannot be compared with codes of %d bits".formatted(bits, other.bits));
    }
  }

  private static int checkedBits(int bits) {
    if (bits < 1 || bits > MAXIMUM_BITS) {
      throw new IllegalArgumentException(
          "A code has 1 to %d bits, not %d".formatted(MAXIMUM_BITS, bits));
    }
    return bits;
  }

  private static long packed(float[] row, int from) {
    long word = 0;
    for (int bit = from; bit < Math.min(row.length, from + Long.SIZE); bit++) {
      if (row[bit] > 0) {
        word |= 1L << bit;
      }
    }
    return word;
  }

  private static long lowMask(int bits) {
    return bits >= Long.SIZE ? -1L : (1L << bits) - 1;
  }
}
