package dev.cmimh.model.codes;

/**
 * Where the codes of n pairs lie in the plane: first the n pictures' codes, then the n texts'.
 *
 * @param x 2n numbers
 * @param y 2n numbers
 */
public record PlanePoints(float[] x, float[] y) {

  public PlanePoints {
    if (x.length != y.length || x.length % 2 != 0) {
      throw new IllegalArgumentException(
          "Pairs need two points of two numbers, but there are %d and %d"
              .formatted(x.length, y.length));
    }
  }

  /** Number of points, twice that of pairs. */
  public int size() {
    return x.length;
  }

  /** Number of pairs n. */
  public int pairs() {
    return x.length / 2;
  }

  /** The other point of the same pair. */
  public int partner(int point) {
    return point < pairs() ? point + pairs() : point - pairs();
  }
}
