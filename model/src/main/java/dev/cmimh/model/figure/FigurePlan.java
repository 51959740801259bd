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

  /** Whether there is more than one curve to tell apart. */
  boolean needsLegend() {
    return scales.stream().mapToInt(scale -> scale.curves().size()).sum() > 1;
  }

  /**
   * A vertical axis and its curves.
   *
   * @param label quantity and unit
   * @param fromZero whether zero is always in sight
   */
  record Scale(String label, boolean fromZero, List<Curve> curves) {}
}
