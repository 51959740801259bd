package dev.cmimh.model.figure;

import dev.cmimh.model.retrieval.BitStrip;
import java.util.Locale;

/**
 * A hash code as a strip of cells: set is filled, not set is hollow, and a mark under a cell says
 * that the bit agrees with the query's.
 */
final class BitStripDrawing {

  private static final int BITS_PER_ROW = 32;
  private static final double CELL = 6;
  private static final double ROW = 12;

  private BitStripDrawing() {}

  /** Draws the strip of a query's own code, without marks. */
  static String ofQuery(BitStrip code) {
    return svg(code.set(), new boolean[code.set().length], "hash code of the query");
  }

  /** Draws the strip of an answer's code. */
  static String ofAnswer(BitStrip code) {
    int agreeing = 0;
    for (boolean agrees : code.agrees()) {
      agreeing += agrees ? 1 : 0;
    }
    return svg(
        code.set(), code.agrees(), "%d of %d bits agree".formatted(agreeing, code.agrees().length));
  }

  private static String svg(boolean[] code, boolean[] marked, String description) {
    StringBuilder set = new StringBuilder();
    StringBuilder hollow = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (int bit = 0; bit < code.length; bit++) {
      double x = bit % BITS_PER_ROW * CELL;
      double y = Math.floorDiv(bit, BITS_PER_ROW) * ROW;
      if (code[bit]) {
        set.append(rectangle(x + 0.5, y + 0.5, 5, 6));
      } else {
        hollow.append(rectangle(x + 1, y + 1, 4, 5));
      }
      if (marked[bit]) {
        marks.append(rectangle(x + 0.5, y + 8, 5, 1.5));
      }
    }
    return """
    <svg class="bits" viewBox="0 0 %.0f %.0f" role="img" aria-label="%s"><title>%s</title>\
    <path class="set" d="%s"/><path class="hollow" d="%s"/><path class="agrees" d="%s"/></svg>
    """
        .formatted(
            Math.min(code.length, BITS_PER_ROW) * CELL,
            Math.ceilDiv(code.length, BITS_PER_ROW) * ROW,
            description,
            description,
            set,
            hollow,
            marks);
  }

  private static String rectangle(double x, double y, double width, double height) {
    return String.format(Locale.ROOT, "M%s %sh%sv%sh-%sz", x, y, width, height, width);
  }
}
