package dev.cmimh.model.hashing.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.cmimh.model.engine.EngineRuntime;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Rows of one modality where the engine has them, in double precision: it multiplies large matrices
 * several times as fast as Java does. One thread computes, so that the last digit does not depend
 * on how many there are.
 */
final class EngineRows implements AutoCloseable {

  /** Half a gigabyte: a buffer has at most two. */
  private static final int BLOCK_NUMBERS = 1 << 26;

  private final NDManager manager;
  private final List<NDArray> blocks = new ArrayList<>();
  private final int rows;
  private final int columns;

  /**
   * Copies the rows.
   *
   * @param values n x d
   */
  EngineRows(EngineRuntime runtime, DMatrixRMaj values) {
    this(runtime, values, Math.max(1, BLOCK_NUMBERS / values.numCols));
  }

  /**
   * Copies the rows.
   *
   * @param values n x d
   * @param blockRows rows that lie together, at least 1
   */
  EngineRows(EngineRuntime runtime, DMatrixRMaj values, int blockRows) {
    runtime.limitThisThread(1);
    manager = runtime.newManager();
    rows = values.numRows;
    columns = values.numCols;
    for (int from = 0; from < rows; from += blockRows) {
      blocks.add(array(values, from, Math.min(blockRows, rows - from)));
    }
  }

  /**
   * What the rows give along some directions.
   *
   * @param directions d x L
   * @return n x L
   */
  DMatrixRMaj times(DMatrixRMaj directions) {
    DMatrixRMaj product = new DMatrixRMaj(rows, directions.numCols);
    int at = 0;
    try (NDArray right = array(directions, 0, columns)) {
      for (NDArray block : blocks) {
        double[] part = numbers(block.matMul(right));
        System.arraycopy(part, 0, product.data, at, part.length);
        at += part.length;
      }
    }
    return product;
  }

  /**
   * Products of the columns with those of other rows.
   *
   * @param others n x L
   * @return d x L
   */
  DMatrixRMaj transposedTimes(DMatrixRMaj others) {
    DMatrixRMaj sum = new DMatrixRMaj(columns, others.numCols);
    int from = 0;
    for (NDArray block : blocks) {
      int size = Math.toIntExact(block.getShape().get(0));
      try (NDArray right = array(others, from, size)) {
        CommonOps_DDRM.addEquals(sum, transposedTimes(block, right));
      }
      from += size;
    }
    return sum;
  }

  private DMatrixRMaj transposedTimes(NDArray left, NDArray right) {
    try (NDArray turned = left.transpose()) {
      return DMatrixRMaj.wrap(
          columns, Math.toIntExact(right.getShape().get(1)), numbers(turned.matMul(right)));
    }
  }

  private static double[] numbers(NDArray product) {
    try (product) {
      return product.toDoubleArray();
    }
  }

  private NDArray array(DMatrixRMaj values, int from, int size) {
    return manager.create(
        DoubleBuffer.wrap(values.data, from * values.numCols, size * values.numCols),
        new Shape(size, values.numCols),
        DataType.FLOAT64);
  }

  @Override
  public void close() {
    manager.close();
  }
}
