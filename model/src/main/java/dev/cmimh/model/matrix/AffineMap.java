package dev.cmimh.model.matrix;

import java.util.stream.IntStream;

/**
 * A map {@code y = x W + c} of rows. One row and many rows give the same numbers bit for bit,
 * because each output adds up its products in the same order.
 */
public final class AffineMap {

  /** Rows that share one reading of the weights; their outputs fit the first cache. */
  private static final int TILE = 8;

  /** Inputs that share one reading and writing of the outputs. */
  private static final int GROUP = 4;

  private final int inputs;
  private final int outputs;
  private final float[] weights;
  private final float[] offset;

  /**
   * A map.
   *
   * @param weights inputs x outputs
   * @param offset one number per output
   */
  public AffineMap(FloatMatrix weights, float[] offset) {
    if (weights.columns() != offset.length) {
      throw new IllegalArgumentException(
          "A map to %d numbers was given %d offsets".formatted(weights.columns(), offset.length));
    }
    this.inputs = weights.rows();
    this.outputs = weights.columns();
    this.weights = weights.toArray();
    this.offset = offset.clone();
  }

  public int inputs() {
    return inputs;
  }

  public int outputs() {
    return outputs;
  }

  /** W, inputs x outputs. */
  public FloatMatrix weights() {
    return FloatMatrix.of(inputs, outputs, weights);
  }

  /** c, one number per output. */
  public float[] offset() {
    return offset.clone();
  }

  /** Maps one row. */
  public float[] apply(float[] row) {
    requireInputs(row.length);
    float[] result = new float[outputs];
    apply(row, 1, result, 0);
    return result;
  }

  /** Maps every row, several at a time. */
  public FloatMatrix applyToRows(FloatMatrix rows) {
    requireInputs(rows.columns());
    float[] result = new float[Math.multiplyExact(rows.rows(), outputs)];
    int tiles = (rows.rows() + TILE - 1) / TILE;
    IntStream.range(0, tiles).parallel().forEach(tile -> applyTile(rows, tile, result));
    return FloatMatrix.of(rows.rows(), outputs, result);
  }

  private void requireInputs(int given) {
    if (given != inputs) {
      throw new IllegalArgumentException(
          "A map of %d numbers was given %d".formatted(inputs, given));
    }
  }

  private void applyTile(FloatMatrix rows, int tile, float[] result) {
    int first = tile * TILE;
    int count = Math.min(TILE, rows.rows() - first);
    float[] input = new float[count * inputs];
    for (int i = 0; i < count; i++) {
      rows.copyRow(first + i, input, i * inputs);
    }
    apply(input, count, result, first * outputs);
  }

  private void apply(float[] input, int rows, float[] result, int start) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(offset, 0, result, start + row * outputs, outputs);
    }
    int grouped = inputs - inputs % GROUP;
    for (int i = 0; i < grouped; i += GROUP) {
      for (int row = 0; row < rows; row++) {
        addGroup(input, row * inputs + i, i * outputs, result, start + row * outputs);
      }
    }
    for (int i = grouped; i < inputs; i++) {
      for (int row = 0; row < rows; row++) {
        addOne(input[row * inputs + i], i * outputs, result, start + row * outputs);
      }
    }
  }

  private void addGroup(float[] input, int at, int weight, float[] result, int start) {
    float a = input[at];
    float b = input[at + 1];
    float c = input[at + 2];
    float d = input[at + 3];
    if (a == 0 && b == 0 && c == 0 && d == 0) {
      return;
    }
    int second = weight + outputs;
    int third = second + outputs;
    int fourth = third + outputs;
    for (int i = 0; i < outputs; i++) {
      result[start + i] +=
          a * weights[weight + i]
              + b * weights[second + i]
              + c * weights[third + i]
              + d * weights[fourth + i];
    }
  }

  private void addOne(float factor, int weight, float[] result, int start) {
    for (int i = 0; i < outputs; i++) {
      result[start + i] += factor * weights[weight + i];
    }
  }
}
