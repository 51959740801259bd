package dev.cmimh.model.figure;

import java.util.List;

/**
 * The part of a figure that a person zoomed into.
 *
 * @param epochs the horizontal axis
 * @param values the vertical axes, one for each scale; empty where they fit the curves by
 *     themselves
 */
public record ShownPart(AxisSpan epochs, List<AxisSpan> values) {

  public ShownPart {
    values = List.copyOf(values);
  }
}
