package dev.cmimh.model.figure;

import java.util.List;
import java.util.Optional;

/**
 * Where a drawn trade-off shows what, in pixels before scaling.
 *
 * @param values that were tried, in rising order
 * @param positions their horizontal positions
 * @param bands the plots of the panels, the upper one first
 */
public record TradeOffGeometry(List<Double> values, List<Double> positions, List<Band> bands) {

  /** How far from a value a person may point. */
  private static final double REACH = 40;

  public TradeOffGeometry {
    values = List.copyOf(values);
    positions = List.copyOf(positions);
    bands = List.copyOf(bands);
  }

  /** What a plot covers of the height. */
  public record Band(double top, double bottom) {}

  /** The value that a place in the drawing means, if it is near one. */
  public Optional<Double> valueAt(double x) {
    int nearest = 0;
    for (int i = 1; i < positions.size(); i++) {
      if (Math.abs(positions.get(i) - x) < Math.abs(positions.get(nearest) - x)) {
        nearest = i;
      }
    }
    return Math.abs(positions.get(nearest) - x) <= REACH
        ? Optional.of(values.get(nearest))
        : Optional.empty();
  }

  /** The horizontal position of a value that was tried. */
  public Optional<Double> positionOf(double value) {
    int index = values.indexOf(value);
    return index < 0 ? Optional.empty() : Optional.of(positions.get(index));
  }
}
