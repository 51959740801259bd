package dev.cmimh.model.dataset.format;

import dev.cmimh.model.matrix.FloatMatrix;
import java.util.List;
import java.util.stream.IntStream;

/** Labels as matrices write them down. */
final class MatlabLabels {

  private MatlabLabels() {}

  /**
   * The labels of every item by name.
   *
   * @param matrix a single column of class numbers, or a column per label that is not 0 where an
   *     item has it
   */
  static List<List<String>> of(FloatMatrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(row -> labels(matrix, row)).toList();
  }

  private static List<String> labels(FloatMatrix matrix, int row) {
    if (matrix.columns() == 1) {
      return List.of("class " + Math.round(matrix.at(row, 0)));
    }
    return IntStream.range(0, matrix.columns())
        .filter(column -> matrix.at(row, column) != 0)
        .mapToObj(column -> "label " + (column + 1))
        .toList();
  }
}
