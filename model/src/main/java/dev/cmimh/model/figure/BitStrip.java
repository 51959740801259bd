package dev.cmimh.model.figure;

import java.util.Locale;

/**
 * A hash code as a strip of cells: set is filled, not set is hollow, and a mark under a cell says
 * that the bit agrees with the query's.
 */
final class BitStrip {

  private static final int BITS_PER_ROW = 32;
  private static final double CELL = 6;
  private static final double ROW = 12;

  private BitStrip() {}

  /** The strip of a query's own code. */
  static String of(boolean[] code) {
    return svg(code, new boolean[code.length], "hash code of the query");
  }

  /** The strip of an answer's code. */
  static String of(boolean[] code, boolean[] query) {
    boolean[] agrees = new boolean[code.length];
    int agreeing = 0;
    for (int bit = 0; bit < code.length; bit++) {
      agrees[bit] = code[bit] == query[bit];
      agreeing += agrees[bit] ? 1 : 0;
    }
    return svg(code, agrees, "%d of %d bits agree".formatted(agreeing, code.length));
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
