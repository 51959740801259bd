package dev.cmimh.app.chart;

import java.util.Optional;
import java.util.stream.Collectors;

/** The newest values of a figure as a screen reader says them. */
final class SpokenValues {

  private SpokenValues() {}

  static String of(Optional<FigureReading> reading) {
    return reading
        .map(
            values ->
                values.rows().stream()
                    .map(row -> row.label() + " " + row.value())
                    .collect(Collectors.joining(", ")))
        .orElse("");
  }
}
