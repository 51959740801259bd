package dev.cmimh.model.hashing.baseline;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Codes as matrices of -1 and +1, while they are being learned. */
final class Codes {

  private Codes() {}

  /** +1 where a number is above zero, -1 elsewhere: as search packs its bits. */
  static DMatrixRMaj signs(DMatrixRMaj values) {
    DMatrixRMaj signs = new DMatrixRMaj(values.numRows, values.numCols);
    for (int i = 0; i < signs.data.length; i++) {
      signs.data[i] = values.data[i] > 0 ? 1 : -1;
    }
    return signs;
  }

  /** Numbers of a normal distribution, the same for the same seed. */
  static DMatrixRMaj gaussian(int rows, int columns, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj values = new DMatrixRMaj(rows, columns);
    for (int i = 0; i < values.data.length; i++) {
      values.data[i] = random.nextGaussian();
    }
    return values;
  }

  /** Number of bits in which two codes differ. */
  static int difference(DMatrixRMaj codes, DMatrixRMaj others) {
    int different = 0;
    for (int i = 0; i < codes.data.length; i++) {
      if (codes.data[i] != others.data[i]) {
        different++;
      }
    }
    return different;
  }

  /** The same columns, then columns of zeros up to a number of them. */
  static DMatrixRMaj widened(DMatrixRMaj matrix, int columns) {
    DMatrixRMaj wide = new DMatrixRMaj(matrix.numRows, columns);
    CommonOps_DDRM.insert(matrix, wide, 0, 0);
    return wide;
  }
}
