package dev.cmimh.model.figure;

import java.util.List;

/**
 * What a figure shows.
 *
 * @param name for files, such as {@code loss}
 * @param title its heading
 * @param explanation a sentence or two for who does not know it
 * @param scales one or two: the axis on the left, then that on the right
 */
record FigurePlan(String name, String title, String explanation, List<Scale> scales) {

  /** What the vertical axes show, with units. */
  String scaleTitle() {
    return scales.size() == 1
        ? scales.getFirst().label()
        : "left: %s; right: %s".formatted(scales.getFirst().label(), scales.getLast().label());
  }

  /** Whether there is more than one curve to tell apart, not counting levels that are given. */
  boolean needsLegend() {
    return scales.stream()
            .flatMap(scale -> scale.curves().stream())
            .filter(curve -> !(curve instanceof Curve.OfLevel))
            .count()
        > 1;
  }

  /** Whether a scale may be shown by logarithm. */
  boolean allowsLogarithm() {
    return scales.stream().anyMatch(Scale::logarithm);
  }

  /**
   * A vertical axis and its curves.
   *
   * @param quantity what it shows
   * @param unit of its values; empty if they have none
   * @param fromZero whether zero is always in sight
   * @param logarithm whether it may be shown by logarithm: its values span decades
   */
  record Scale(
      String quantity, String unit, boolean fromZero, boolean logarithm, List<Curve> curves) {

    /** Quantity and unit. */
    String label() {
      return unit.isEmpty() ? quantity : quantity + ", " + unit;
    }
  }
}
