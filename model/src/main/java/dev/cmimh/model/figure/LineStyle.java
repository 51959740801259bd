package dev.cmimh.model.figure;

import dev.cmimh.model.evaluation.Task;
import java.awt.BasicStroke;
import java.awt.Stroke;

/** How a curve is drawn, so that meaning never hangs on colour alone. Lengths in pixels. */
public enum LineStyle {
  SOLID(1.8f, ""),
  DASHED(1.8f, "7 4"),
  DOTTED(1.8f, "1.5 3.5"),
  DASH_DOT(1.8f, "8 3.5 1.5 3.5"),
  DASH_DOT_DOT(1.8f, "5 2 1.5 2 1.5 2"),
  HEAVY_SOLID(3.4f, ""),
  HEAVY_DASHED(3.4f, "7 4"),
  /** For what is not measured but compared with. */
  THIN(0.9f, "");

  private final float width;
  private final String dashes;

  LineStyle(float width, String dashes) {
    this.width = width;
    this.dashes = dashes;
  }

  /** The style of a retrieval task. */
  public static LineStyle of(Task task) {
    return switch (task) {
      case IMAGE_TO_TEXT -> SOLID;
      case TEXT_TO_IMAGE -> DASHED;
      case IMAGE_TO_IMAGE -> DOTTED;
      case TEXT_TO_TEXT -> DASH_DOT;
    };
  }

  /** The stroke that draws it. */
  public Stroke stroke() {
    return new BasicStroke(
        width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1,
        dashes.isEmpty() ? null : lengths(),
        0);
  }

  /** Its width. */
  public double width() {
    return width;
  }

  /** Lengths of dashes and gaps, one after the other as in SVG; empty for an unbroken line. */
  public String dashes() {
    return dashes;
  }

  private float[] lengths() {
    String[] parts = dashes.split(" ");
    float[] lengths = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      lengths[i] = Float.parseFloat(parts[i]);
    }
    return lengths;
  }
}
