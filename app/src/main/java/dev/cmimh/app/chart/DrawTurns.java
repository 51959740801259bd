package dev.cmimh.app.chart;

import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is to be drawn: one figure at a time, round robin, so that no moment has to draw
 * all of them.
 */
final class DrawTurns {

  private final List<FigureSlot> slots;
  private int last = -1;

  DrawTurns(List<FigureSlot> slots) {
    this.slots = List.copyOf(slots);
  }

  /** The next figure after the last one that has to be drawn. */
  Optional<FigureSlot> next() {
    for (int step = 1; step <= slots.size(); step++) {
      int candidate = (last + step) % slots.size();
      if (slots.get(candidate).isDue()) {
        last = candidate;
        return Optional.of(slots.get(candidate));
      }
    }
    return Optional.empty();
  }

  /** The figures for which a person waits. */
  List<FigureSlot> urgent() {
    return slots.stream().filter(FigureSlot::isUrgent).toList();
  }
}
