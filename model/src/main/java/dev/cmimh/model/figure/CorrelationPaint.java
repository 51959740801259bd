package dev.cmimh.model.figure;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/** From one ink at -1 over the background at 0 to another ink at 1. */
final class CorrelationPaint implements PaintScale {

  private final Color ground;
  private final Color same;
  private final Color opposite;

  CorrelationPaint(FigurePalette palette) {
    this.ground = palette.color(Ink.GRID);
    this.same = palette.color(Ink.SAME_BITS);
    this.opposite = palette.color(Ink.OPPOSITE_BITS);
  }

  @Override
  public double getLowerBound() {
    return -1;
  }

  @Override
  public double getUpperBound() {
    return 1;
  }

  /** Small correlations are told apart better than by their share: the root of the size counts. */
  @Override
  public Paint getPaint(double correlation) {
    double strength = Math.sqrt(Math.min(1, Math.abs(correlation)));
    Color strong = correlation < 0 ? opposite : same;
    return new Color(
        between(ground.getRed(), strong.getRed(), strength),
        between(ground.getGreen(), strong.getGreen(), strength),
        between(ground.getBlue(), strong.getBlue(), strength));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
