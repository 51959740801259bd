package dev.cmimh.model.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lines over parallel axes (Inselberg, "The plane with parallel coordinates", 1985). Lines that
 * pass every brush are drawn strong, and over the others.
 *
 * @param axes from left to right
 * @param lines one value for each axis
 * @param brushes what lines must pass through, by the keys of axes
 */
public record ParallelFigure(
    List<ParallelAxis> axes, List<ParallelLine> lines, Map<String, ParallelBrush> brushes) {

  /** More lines than these cover each other: of more, evenly spread ones are drawn. */
  private static final int MOST_LINES = 1500;

  private static final int FEW_LINES = 60;
  private static final double BRUSH_WIDTH = 12;
  private static final double TITLE_LINE = 13;

  public ParallelFigure {
    axes = List.copyOf(axes);
    lines = List.copyOf(lines);
    brushes = Map.copyOf(brushes);
  }

  /** Whether a line passes every brush. */
  public boolean passes(ParallelLine line) {
    for (int axis = 0; axis < axes.size(); axis++) {
      ParallelBrush brush = brushes.get(axes.get(axis).key());
      if (brush != null && !brush.holds(line.values().get(axis))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Draws it.
   *
   * @param width of the drawing, pixels before scaling
   * @param height of the drawing
   * @return where its axes stand
   * @throws MissingFontsException if the machine has no fonts
   */
  public ParallelGeometry draw(
      Graphics2D graphics, double width, double height, FigurePalette palette) {
    Fonts.require();
    ParallelGeometry geometry = new ParallelGeometry(axes, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    drawLines(graphics, geometry, palette);
    graphics.setStroke(new BasicStroke(1));
    for (int axis = 0; axis < axes.size(); axis++) {
      drawAxis(graphics, geometry, axis, palette);
    }
    return geometry;
  }

  private void drawLines(Graphics2D graphics, ParallelGeometry geometry, FigurePalette palette) {
    List<Path2D> strong = new ArrayList<>();
    graphics.setStroke(new BasicStroke(1));
    graphics.setPaint(palette.color(Ink.GRID));
    int each = 1 + lines.size() / MOST_LINES;
    for (int i = 0; i < lines.size(); i += each) {
      Path2D path = path(lines.get(i), geometry);
      if (passes(lines.get(i))) {
        strong.add(path);
      } else {
        graphics.draw(path);
      }
    }
    boolean few = strong.size() <= FEW_LINES;
    Color ink = palette.color(Ink.RUN_1);
    graphics.setStroke(new BasicStroke(few ? 1.5f : 1f));
    graphics.setPaint(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), few ? 210 : 110));
    strong.forEach(graphics::draw);
  }

  /** A line is broken where it has no value, and a value between two gaps is a dash. */
  private Path2D path(ParallelLine line, ParallelGeometry geometry) {
    Path2D path = new Path2D.Double();
    boolean open = false;
    for (int axis = 0; axis < axes.size(); axis++) {
      double y = geometry.height(line, axis);
      if (Double.isNaN(y)) {
        open = false;
      } else if (open) {
        path.lineTo(geometry.x(axis), y);
      } else {
        path.moveTo(geometry.x(axis) - 3, y);
        path.lineTo(geometry.x(axis), y);
        open = true;
      }
    }
    return path;
  }

  private void drawAxis(
      Graphics2D graphics, ParallelGeometry geometry, int number, FigurePalette palette) {
    ParallelAxis axis = axes.get(number);
    double x = geometry.x(number);
    graphics.setPaint(palette.color(Ink.MUTED_TEXT));
    graphics.draw(new Line2D.Double(x, geometry.y(0), x, geometry.y(1)));
    graphics.setFont(new Font(palette.fontFamily(), Font.PLAIN, 11));
    centre(graphics, ParallelAxis.label(axis.most()), x, geometry.y(1) - 4);
    centre(graphics, ParallelAxis.label(axis.least()), x, geometry.y(0) + 14);
    graphics.setPaint(palette.color(Ink.TEXT));
    List<String> words =
        wrapped(axis.title(), graphics.getFontMetrics(), geometry.titleRoom(number));
    for (int line = 0; line < words.size(); line++) {
      centre(graphics, words.get(line), x, 12 + TITLE_LINE * line);
    }
    if (brushes.containsKey(axis.key())) {
      drawBrush(graphics, geometry, number, palette);
    }
  }

  private void drawBrush(
      Graphics2D graphics, ParallelGeometry geometry, int number, FigurePalette palette) {
    ParallelAxis axis = axes.get(number);
    ParallelBrush brush = brushes.get(axis.key());
    double top = geometry.y(Math.clamp(axis.place(brush.to()), 0, 1));
    double bottom = geometry.y(Math.clamp(axis.place(brush.from()), 0, 1));
    Rectangle2D part =
        new Rectangle2D.Double(
            geometry.x(number) - BRUSH_WIDTH / 2, top - 2, BRUSH_WIDTH, bottom - top + 4);
    Color ink = palette.color(Ink.RUN_2);
    graphics.setPaint(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 90));
    graphics.fill(part);
    graphics.setPaint(ink);
    graphics.draw(part);
  }

  private static void centre(Graphics2D graphics, String text, double x, double y) {
    double width = graphics.getFontMetrics().stringWidth(text);
    graphics.drawString(text, (float) (x - width / 2), (float) y);
  }

  /** In at most two lines; what is longer is cut with an ellipsis. */
  private static List<String> wrapped(String title, FontMetrics metrics, double room) {
    if (metrics.stringWidth(title) <= room) {
      return List.of(title);
    }
    int end = title.length();
    while (end > 0 && metrics.stringWidth(title.substring(0, end)) > room) {
      end = title.lastIndexOf(' ', end - 1);
    }
    if (end <= 0) {
      return List.of(cut(title, metrics, room));
    }
    return List.of(title.substring(0, end), cut(title.substring(end + 1), metrics, room));
  }

  private static String cut(String text, FontMetrics metrics, double room) {
    if (metrics.stringWidth(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 1 && metrics.stringWidth(text.substring(0, end) + "…") > room) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
