package dev.cmimh.model.evaluation;

import java.util.List;

/**
 * How many items of a ranking a figure looks at: the K of mAP@K.
 *
 * @param items at least 1; a data base with fewer items is looked at whole
 */
public record Cutoff(int items) {

  /** The whole ranking. */
  public static final Cutoff ALL = new Cutoff(Integer.MAX_VALUE);

  /** The cut-offs that every evaluation reports. */
  public static final List<Cutoff> STANDARD = List.of(new Cutoff(50), new Cutoff(1_000), ALL);

  public Cutoff {
    if (items < 1) {
      throw new IllegalArgumentException(
          "A ranking is cut off after 1 item or later, not " + items);
    }
  }

  /** What scripts and tables call it: "50", "1000" or "all". */
  public String key() {
    return items == ALL.items ? "all" : Integer.toString(items);
  }
}
