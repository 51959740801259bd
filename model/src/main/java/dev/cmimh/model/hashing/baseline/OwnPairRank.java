package dev.cmimh.model.hashing.baseline;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * How well codes of one modality find those of their own pairs, while a method is being fitted. The
 * figure that runs are judged by is {@code OwnPairRetrieval} of the evaluation, which reads packed
 * codes; this one takes the middle of a tie for its rank.
 */
final class OwnPairRank {

  private OwnPairRank() {}

  /**
   * Mean of 1 / rank of the own pair.
   *
   * @param queries n x L of -1 and +1
   * @param others n x L, row = the same pair
   * @return above 0, at most 1
   */
  static double meanReciprocal(DMatrixRMaj queries, DMatrixRMaj others) {
    return IntStream.range(0, queries.numRows)
            .parallel()
            .mapToDouble(query -> reciprocal(queries, query, others))
            .sum()
        / queries.numRows;
  }

  private static double reciprocal(DMatrixRMaj queries, int query, DMatrixRMaj others) {
    double own = agreement(queries, query, others, query);
    int nearer = 0;
    int asNear = 0;
    for (int other = 0; other < others.numRows; other++) {
      double agreement = agreement(queries, query, others, other);
      nearer += agreement > own ? 1 : 0;
      asNear += agreement == own ? 1 : 0;
    }
    return 1 / (nearer + (asNear + 1) / 2.0);
  }

  private static double agreement(DMatrixRMaj queries, int query, DMatrixRMaj others, int other) {
    int bits = queries.numCols;
    double sum = 0;
    for (int bit = 0; bit < bits; bit++) {
      sum += queries.data[query * bits + bit] * others.data[other * bits + bit];
    }
    return sum;
  }
}
