package dev.cmimh.model.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.RangeType;

/** The axes of a figure: they fit the curves, or show the part that a person zoomed into. */
final class FigureAxes {

  /** About what the axes take from the width of a drawing, pixels. */
  static final double ROOM = 60;

  private static final double MARGIN_FOR_MARKS = 0.16;

  /** What an axis shows at least, that its numbers differ where all values are the same. */
  private static final double LEAST_SPAN = 0.001;

  private static final double LEAST_SPAN_OF_PERCENT = 1;

  private final XYPlot plot;
  private final FigurePlan plan;
  private Optional<ShownPart> zoomed = Optional.empty();

  FigureAxes(XYPlot plot, FigurePlan plan) {
    this.plot = plot;
    this.plan = plan;
    plot.setDomainAxis(epochAxis());
    for (int i = 0; i < plan.scales().size(); i++) {
      plot.setRangeAxis(i, linearAxis(plan.scales().get(i)));
    }
  }

  boolean isLogarithmic(int scale) {
    return plot.getRangeAxis(scale) instanceof LogAxis;
  }

  /** Changes the scales that allow it; a part that was zoomed into is kept in its width only. */
  void logarithmic(boolean on) {
    for (int i = 0; i < plan.scales().size(); i++) {
      FigurePlan.Scale scale = plan.scales().get(i);
      if (scale.logarithm() && on != isLogarithmic(i)) {
        plot.setRangeAxis(i, on ? new DecadeAxis() : linearAxis(scale));
      }
    }
    zoom(zoomed.map(part -> new ShownPart(part.epochs(), List.of())));
  }

  void zoom(Optional<ShownPart> part) {
    zoomed = part;
    show(plot.getDomainAxis(), part.map(ShownPart::epochs));
    for (int i = 0; i < plan.scales().size(); i++) {
      int scale = i;
      show(
          plot.getRangeAxis(i),
          part.filter(shown -> !shown.values().isEmpty()).map(shown -> shown.values().get(scale)));
    }
  }

  /** Keeps room above the curves for what live changes say. */
  void keepRoomForMarks() {
    for (int i = 0; i < plan.scales().size(); i++) {
      plot.getRangeAxis(i).setUpperMargin(MARGIN_FOR_MARKS);
    }
  }

  PlotGeometry geometry(Rectangle2D area) {
    return new PlotGeometry(
        area.getX(),
        area.getY(),
        area.getWidth(),
        area.getHeight(),
        span(plot.getDomainAxis()),
        IntStream.range(0, plan.scales().size())
            .mapToObj(scale -> span(plot.getRangeAxis(scale)))
            .toList());
  }

  private static AxisSpan span(ValueAxis axis) {
    return new AxisSpan(axis.getLowerBound(), axis.getUpperBound(), axis instanceof LogAxis);
  }

  private static void show(ValueAxis axis, Optional<AxisSpan> span) {
    span.ifPresentOrElse(
        part -> axis.setRange(new Range(part.lower(), part.upper())),
        () -> axis.setAutoRange(true));
  }

  private static NumberAxis linearAxis(FigurePlan.Scale scale) {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setAutoRangeIncludesZero(scale.fromZero());
    axis.setRangeType(scale.fromZero() ? RangeType.POSITIVE : RangeType.FULL);
    axis.setAutoRangeMinimumSize(scale.unit().equals("%") ? LEAST_SPAN_OF_PERCENT : LEAST_SPAN);
    return axis;
  }

  private static NumberAxis epochAxis() {
    NumberAxis axis = new NumberAxis();
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    axis.setAutoRangeIncludesZero(true);
    axis.setLowerMargin(0);
    axis.setUpperMargin(0.02);
    return axis;
  }
}
