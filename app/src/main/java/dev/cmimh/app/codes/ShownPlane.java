package dev.cmimh.app.codes;

import dev.cmimh.model.codes.PlanePoints;

/**
 * Codes laid out in the plane.
 *
 * @param codes what they are
 * @param method how they were laid out
 * @param points where they lie
 * @param colouring what their colours mean
 */
record ShownPlane(
    ShownCodes codes, PlaneMethod method, PlanePoints points, PlaneColouring colouring) {

  /** The item of a point. */
  int item(int point) {
    return codes.pairs().items()[point % points.pairs()];
  }

  /** Whether a point is a picture's code, not a text's. */
  boolean isPicture(int point) {
    return point < points.pairs();
  }
}
