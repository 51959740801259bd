package dev.cmimh.model.matrix;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.lang.foreign.MemorySegment;

/**
 * A dense row-major matrix of float32 whose rows are items. Its values lie in an array on the heap
 * or in a memory-mapped file; readers need not know which. Never written after it was made.
 */
public final class FloatMatrix {

  private final int rows;
  private final int columns;
  private final MemorySegment values;

  FloatMatrix(int rows, int columns, MemorySegment values) {
    if (rows < 0 || columns < 0 || values.byteSize() != 4L * rows * columns) {
      throw new IllegalArgumentException(
          "A matrix of %d x %d needs %d bytes, but was given %d"
              .formatted(rows, columns, 4L * rows * columns, values.byteSize()));
    }
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * A matrix over an array, which is not copied and must not be written afterwards.
   *
   * @param rows number of items
   * @param columns numbers per item
   * @param values {@code rows * columns} numbers, row after row
   */
  public static FloatMatrix of(int rows, int columns, float[] values) {
    return new FloatMatrix(rows, columns, MemorySegment.ofArray(values));
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** The number in one row and column. */
  public float at(int row, int column) {
    return values.get(JAVA_FLOAT_UNALIGNED, 4L * index(row, column));
  }

  /** Copies one row to {@code target}, from {@code offset} on. */
  public void copyRow(int row, float[] target, int offset) {
    MemorySegment.copy(values, JAVA_FLOAT_UNALIGNED, 4L * row * columns, target, offset, columns);
  }

  /** A copy of one row. */
  public float[] row(int row) {
    float[] target = new float[columns];
    copyRow(row, target, 0);
    return target;
  }

  /** A matrix on the heap of the named rows, in the order named. */
  public FloatMatrix select(int[] selected) {
    float[] target = new float[Math.multiplyExact(selected.length, columns)];
    for (int i = 0; i < selected.length; i++) {
      copyRow(selected[i], target, i * columns);
    }
    return of(selected.length, columns, target);
  }

  /** A matrix on the heap of these rows, then those of the other. */
  public FloatMatrix followedBy(FloatMatrix other) {
    if (other.columns != columns) {
      throw new IllegalArgumentException(
          "Rows of %d numbers cannot follow rows of %d".formatted(other.columns, columns));
    }
    float[] target = new float[Math.multiplyExact(rows + other.rows, columns)];
    copyAll(target, 0);
    other.copyAll(target, rows * columns);
    return of(rows + other.rows, columns, target);
  }

  /** A matrix on the heap of the sums with the other's numbers. */
  public FloatMatrix plus(FloatMatrix other) {
    if (other.rows != rows || other.columns != columns) {
      throw new IllegalArgumentException(
          "%d x %d numbers cannot be added to %d x %d"
              .formatted(other.rows, other.columns, rows, columns));
    }
    float[] sums = toArray();
    float[] added = other.toArray();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += added[i];
    }
    return of(rows, columns, sums);
  }

  private void copyAll(float[] target, int offset) {
    MemorySegment.copy(values, JAVA_FLOAT_UNALIGNED, 0, target, offset, rows * columns);
  }

  /** A copy of all numbers, row after row. */
  public float[] toArray() {
    return values.toArray(JAVA_FLOAT_UNALIGNED);
  }

  MemorySegment values() {
    return values;
  }

  private long index(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(
          "(%d, %d) is outside of a matrix of %d x %d".formatted(row, column, rows, columns));
    }
    return (long) row * columns + column;
  }
}
