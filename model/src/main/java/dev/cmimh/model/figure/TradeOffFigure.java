package dev.cmimh.model.figure;

import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepParameter;
import dev.cmimh.model.sweep.SweepPoint;
import dev.cmimh.model.sweep.Swept;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a varied setting brings and costs: mAP@50 of the four tasks beside chance over the values
 * that were tried, and below it Corr MSE, for CMIMH with the bounds on private information. In form
 * the paper's figure 3.
 */
public final class TradeOffFigure {

  /** The share of the height that the upper panel has. */
  private static final double UPPER = 0.58;

  private static final Set<SweepParameter> SCALED_WITH_BITS =
      Set.of(SweepParameter.MODALITY_GAP_WEIGHT, SweepParameter.BALANCE_WEIGHT);

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
   * Draws all panels.
   *
   * @param width of the drawing, pixels before scaling
   * @param height of the drawing
   * @return where the values that were tried stand
   */
  public TradeOffGeometry draw(
      Graphics2D graphics, double width, double height, FigurePalette palette) {
    double upper = Math.round(UPPER * height);
    List<Rectangle2D> areas =
        List.of(
            new Rectangle2D.Double(0, 0, width, upper),
            new Rectangle2D.Double(0, upper, width, height - upper));
    Rectangle2D smallest = areas.getLast();
    FigureForm form =
        new FigureForm(
            true, FigureForm.untitled(smallest.getWidth(), smallest.getHeight()).small());
    List<Rectangle2D> plots = new ArrayList<>();
    for (int panel = 0; panel < panels.size(); panel++) {
      plots.add(draw(graphics, panel, areas.get(panel), palette, form));
    }
    return geometry(plots);
  }

  private Rectangle2D draw(
      Graphics2D graphics, int panel, Rectangle2D area, FigurePalette palette, FigureForm form) {
    return panels.get(panel).draw(graphics, area, palette, form, setting());
  }

  private String setting() {
    Swept swept = sweep.plan().swept();
    return swept instanceof Swept.Cmimh(SweepParameter parameter, var _)
            && SCALED_WITH_BITS.contains(parameter)
        ? swept.label() + KnobNames.FOR_32_BITS
        : swept.label();
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
