package dev.cmimh.model.figure;

import java.util.List;

/**
 * What is known of a figure before it has data.
 *
 * @param name for files, such as {@code loss}
 * @param title its heading
 * @param explanation a sentence or two for who does not know it
 * @param scales quantity and unit of the vertical axes: left, then right
 * @param fromFirstStep whether it shows something from the first step on, not only after an epoch
 * @param allowsLogarithm whether a vertical axis may be logarithmic
 */
public record FigureDescription(
    String name,
    String title,
    String explanation,
    List<String> scales,
    boolean fromFirstStep,
    boolean allowsLogarithm) {

  public FigureDescription {
    scales = List.copyOf(scales);
  }

  static FigureDescription of(FigurePlan plan) {
    return new FigureDescription(
        plan.name(),
        plan.title(),
        plan.explanation(),
        plan.scales().stream().map(FigurePlan.Scale::label).toList(),
        plan.scales().stream()
            .flatMap(scale -> scale.curves().stream())
            .anyMatch(Curve.OfSteps.class::isInstance),
        plan.allowsLogarithm());
  }
}
