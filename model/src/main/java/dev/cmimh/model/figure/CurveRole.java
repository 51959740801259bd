package dev.cmimh.model.figure;

/** What a drawn curve is to the run on show. */
enum CurveRole {
  /** The run itself. */
  CURRENT(0),
  /** The run as it was measured, behind its smoothed curve. */
  RAW(1),
  /** An earlier run, behind it all. */
  PINNED(2);

  private final int depth;

  CurveRole(int depth) {
    this.depth = depth;
  }

  /** How far behind it is drawn, from 0. */
  int depth() {
    return depth;
  }
}
