package dev.cmimh.model.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;

/**
 * The vertical lines at the live changes of a run. Each has its number; where the room up to the
 * next one allows it, also what changed.
 */
final class FigureMarks {

  private static final FontRenderContext MEASURING = new FontRenderContext(null, true, true);
  private static final double MARGIN = 12;

  private final XYPlot plot;
  private final List<FigureMark> marks = new ArrayList<>();
  private final List<ValueMarker> lines = new ArrayList<>();

  FigureMarks(XYPlot plot) {
    this.plot = plot;
  }

  void add(double epoch, String text, ChartStyle style) {
    ValueMarker line = new ValueMarker(epoch);
    marks.add(new FigureMark(marks.size() + 1, epoch, text));
    lines.add(line);
    line.setLabel(String.valueOf(marks.size()));
    line.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    line.setLabelTextAnchor(TextAnchor.TOP_LEFT);
    style.putOn(line);
    plot.addDomainMarker(0, line, Layer.BACKGROUND, false);
  }

  List<FigureMark> all() {
    return List.copyOf(marks);
  }

  void putOn(ChartStyle style) {
    lines.forEach(style::putOn);
  }

  void showNumbers() {
    for (int i = 0; i < lines.size(); i++) {
      label(i, String.valueOf(i + 1));
    }
  }

  /**
   * Says what changed wherever there is room.
   *
   * @param span the epochs in sight
   * @param width of the plot, pixels
   */
  void showTexts(AxisSpan span, double width) {
    for (int i = 0; i < lines.size(); i++) {
      double end = i + 1 < marks.size() ? Math.min(1, share(span, i + 1)) : 1;
      double room = width * (end - share(span, i)) - MARGIN;
      String label = marks.get(i).label();
      label(i, width(label, lines.get(i).getLabelFont()) <= room ? label : String.valueOf(i + 1));
    }
  }

  private double share(AxisSpan span, int mark) {
    return span.shareOf(marks.get(mark).epoch());
  }

  private void label(int mark, String label) {
    if (!label.equals(lines.get(mark).getLabel())) {
      lines.get(mark).setLabel(label);
    }
  }

  private static double width(String label, Font font) {
    return font.getStringBounds(label, MEASURING).getWidth();
  }
}
