package dev.cmimh.model.figure;

import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepPoint;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What a varied setting brings and costs: mAP@50 of the four tasks beside chance over the values
 * that were tried, and below it the bounds on private information with Corr MSE. In form the
 * paper's figure 3.
 */
public final class TradeOffFigure {

  /** The share of the height that the upper panel has. */
  private static final double UPPER = 0.58;

  private final Sweep sweep;
  private final TradeOffScale scale;
  private final List<TradeOffPanel> panels;

  /**
   * @param sweep as far as it has come; values without a finished trial have no point yet
   * @throws MissingFontsException if the machine has no fonts
   */
  public TradeOffFigure(Sweep sweep) {
    Fonts.require();
    List<SweepPoint> points = SweepPoint.of(sweep);
    this.sweep = sweep;
    this.scale = new TradeOffScale(sweep.plan().grid());
    this.panels =
        TradeOffPlan.of(sweep, points).stream()
            .map(plan -> new TradeOffPanel(plan, scale, points))
            .toList();
  }

  /**
   * Draws both panels.
   *
   * @param width of the drawing, pixels before scaling
   * @param height of the drawing
   * @return where the values that were tried stand
   */
  public TradeOffGeometry draw(
      Graphics2D graphics, double width, double height, FigurePalette palette) {
    double upper = Math.round(UPPER * height);
    FigureForm form = new FigureForm(true, FigureForm.untitled(width, height - upper).small());
    List<Rectangle2D> plots = new ArrayList<>();
    plots.add(draw(graphics, 0, new Rectangle2D.Double(0, 0, width, upper), palette, form));
    plots.add(
        draw(graphics, 1, new Rectangle2D.Double(0, upper, width, height - upper), palette, form));
    return geometry(plots);
  }

  private Rectangle2D draw(
      Graphics2D graphics, int panel, Rectangle2D area, FigurePalette palette, FigureForm form) {
    return panels.get(panel).draw(graphics, area, palette, form, setting());
  }

  private String setting() {
    String label = sweep.plan().parameter().label();
    return switch (sweep.plan().parameter()) {
      case MODALITY_GAP_WEIGHT, BALANCE_WEIGHT -> label + KnobNames.FOR_32_BITS;
      default -> label;
    };
  }

  private TradeOffGeometry geometry(List<Rectangle2D> plots) {
    Rectangle2D first = plots.getFirst();
    return new TradeOffGeometry(
        scale.values(),
        scale.values().stream().map(value -> panels.getFirst().position(value, first)).toList(),
        plots.stream()
            .map(plot -> new TradeOffGeometry.Band(plot.getMinY(), plot.getMaxY()))
            .toList());
  }
}
