package dev.cmimh.model.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with round numbers: 1, 2 and 5 times each power of ten, or powers alone. */
final class DecadeAxis extends LogAxis {

  private static final long serialVersionUID = 1;

  private static final double PIXELS_PER_DECADE_FOR_ALL = 60;
  private static final double PIXELS_PER_LABEL = 18;

  @Override
  protected List<NumberTick> refreshTicksVertical(
      Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
    double first = Math.floor(Math.log10(getLowerBound()));
    double last = Math.ceil(Math.log10(getUpperBound()));
    double decades = Math.log10(getUpperBound() / getLowerBound());
    double pixels = area.getHeight() / Math.max(decades, 1e-9);
    int[] factors = pixels >= PIXELS_PER_DECADE_FOR_ALL ? new int[] {1, 2, 5} : new int[] {1};
    int stride = (int) Math.max(1, Math.ceil(PIXELS_PER_LABEL / pixels));
    List<NumberTick> ticks = new ArrayList<>();
    for (int power = (int) first; power <= last; power += stride) {
      for (int factor : factors) {
        addTick(ticks, factor * Math.pow(10, power));
      }
    }
    return ticks;
  }

  private void addTick(List<NumberTick> ticks, double value) {
    if (getRange().contains(value)) {
      ticks.add(
          new NumberTick(
              value, Numbers.plain(value), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0));
    }
  }
}
