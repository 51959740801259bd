package dev.cmimh.model.dataset.format;

import dev.cmimh.model.matrix.FloatMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;

/**
 * The numeric matrices of a MATLAB file.
 *
 * @param file where they come from, for messages
 * @param byName all of two dimensions
 */
record MatlabMatrices(Path file, Map<String, FloatMatrix> byName) {

  /**
   * @throws IOException if the file is no MATLAB file of version 5, or is damaged
   */
  static MatlabMatrices read(Path file) throws IOException {
    Map<String, FloatMatrix> matrices = new TreeMap<>();
    try (Mat5File content = Mat5.readFromFile(file.toFile())) {
      for (MatFile.Entry entry : content.getEntries()) {
        if (entry.getValue() instanceof Matrix matrix && matrix.getNumDimensions() == 2) {
          matrices.put(entry.getName(), copied(matrix));
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          "%s is not a MATLAB file that can be read, or it is damaged: save it in MATLAB with -v7"
              .formatted(file),
          e);
    }
    return new MatlabMatrices(file, matrices);
  }

  /** What MATLAB keeps column after column, row after row. */
  private static FloatMatrix copied(Matrix matrix) {
    int rows = matrix.getNumRows();
    int columns = matrix.getNumCols();
    float[] values = new float[Math.multiplyExact(rows, columns)];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        values[row * columns + column] = matrix.getFloat(row, column);
      }
    }
    return FloatMatrix.of(rows, columns, values);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * Number of items in a matrix.
   *
   * @throws IOException if there is no such matrix; the message lists those there are
   */
  int rows(String name) throws IOException {
    return matrix(name).rows();
  }

  /**
   * @throws IOException if a matrix is missing or has another number of items
   */
  void requireRows(String name, int wanted) throws IOException {
    if (rows(name) != wanted) {
      throw new IOException(
          "%s has %d rows in %s where %d items are: every matrix of a side needs a row per item"
              .formatted(file, rows(name), name, wanted));
    }
  }

  /**
   * Two matrices of the same columns, one below the other.
   *
   * @throws IOException if a matrix is missing, the columns differ, or a number is not finite
   */
  FloatMatrix stacked(String upper, String lower) throws IOException {
    FloatMatrix first = matrix(upper);
    FloatMatrix second = matrix(lower);
    int columns = first.columns();
    if (second.columns() != columns || columns == 0) {
      throw new IOException(
          "%s has %d columns in %s and %d in %s: both sides need the same features"
              .formatted(file, columns, upper, second.columns(), lower));
    }
    requireFinite(upper, first);
    requireFinite(lower, second);
    float[] values = new float[Math.multiplyExact(first.rows() + second.rows(), columns)];
    for (int row = 0; row < first.rows(); row++) {
      first.copyRow(row, values, row * columns);
    }
    for (int row = 0; row < second.rows(); row++) {
      second.copyRow(row, values, (first.rows() + row) * columns);
    }
    return FloatMatrix.of(first.rows() + second.rows(), columns, values);
  }

  private void requireFinite(String name, FloatMatrix matrix) throws IOException {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        if (!Float.isFinite(matrix.at(row, column))) {
          throw new IOException(
              "%s has %s in row %d, column %d of %s: features must be finite numbers"
                  .formatted(file, matrix.at(row, column), row + 1, column + 1, name));
        }
      }
    }
  }

  private FloatMatrix matrix(String name) throws IOException {
    FloatMatrix matrix = byName.get(name);
    if (matrix == null) {
      throw new IOException(
          "%s has no matrix %s: it needs I_tr, T_tr, I_te and T_te, and has %s"
              .formatted(file, name, byName.keySet()));
    }
    return matrix;
  }
}
