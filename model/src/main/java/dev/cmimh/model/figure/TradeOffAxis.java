package dev.cmimh.model.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A horizontal axis with a number at each value that was tried, as far as there is room. */
final class TradeOffAxis extends NumberAxis {

  private static final long serialVersionUID = 1;

  private static final double GAP = 8;

  private final transient TradeOffScale scale;

  TradeOffAxis(TradeOffScale scale) {
    this.scale = scale;
    setAutoRangeIncludesZero(false);
    setRange(scale.lower(), scale.upper());
  }

  @Override
  protected List<NumberTick> refreshTicksHorizontal(
      Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
    graphics.setFont(getTickLabelFont());
    List<NumberTick> ticks = new ArrayList<>();
    double taken = Double.NEGATIVE_INFINITY;
    for (double value : scale.values()) {
      String label = Numbers.plain(value);
      double position = valueToJava2D(scale.position(value), area, edge);
      double half = graphics.getFontMetrics().stringWidth(label) / 2.0;
      if (position - half >= taken) {
        ticks.add(
            new NumberTick(
                scale.position(value), label, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0));
        taken = position + half + GAP;
      }
    }
    return ticks;
  }
}
