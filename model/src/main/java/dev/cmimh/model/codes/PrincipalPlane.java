package dev.cmimh.model.codes;

import dev.cmimh.model.feature.projection.PrincipalComponents;
import dev.cmimh.model.matrix.FloatMatrix;
import dev.cmimh.model.retrieval.PairedCodes;

/** The plane in which codes, as -1/+1, differ most: their two first principal components. */
public final class PrincipalPlane {

  private PrincipalPlane() {}

  /** Projects codes; codes that are all alike lie in one point. */
  public static PlanePoints of(PairedCodes codes) {
    DistinctCodes distinct = DistinctCodes.of(codes);
    int count = distinct.rows().rows();
    float[] x = new float[count];
    float[] y = new float[count];
    if (count > 1) {
      FloatMatrix scores = scores(distinct);
      for (int row = 0; row < count; row++) {
        x[row] = scores.at(row, 0);
        y[row] = scores.columns() > 1 ? scores.at(row, 1) : 0;
      }
    }
    return distinct.points(x, y);
  }

  /** A code that many have counts as often. */
  private static FloatMatrix scores(DistinctCodes distinct) {
    return PrincipalComponents.fit(distinct.rows(), distinct.row(), 2, (_, _) -> {})
        .scores()
        .applyToRows(distinct.rows());
  }
}
