package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.PlotGeometry;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** The line at one epoch, a dot on each curve there, and the box with the values. */
final class Crosshair extends Pane {

  private static final double RADIUS = 3.5;

  private final Line line = new Line();
  private final Group dots = new Group();
  private final ReadingBox box;

  Crosshair(ResourceBundle texts) {
    this.box = new ReadingBox(texts);
    line.getStyleClass().add("figure-crosshair");
    setMouseTransparent(true);
    setVisible(false);
    getChildren().addAll(line, dots, box);
  }

  void show(FigureReading reading, PlotGeometry geometry, FigurePalette palette) {
    double x = geometry.positionOf(reading.epoch());
    boolean inSight = x >= geometry.x() - 1 && x <= geometry.x() + geometry.width() + 1;
    setVisible(inSight);
    if (inSight) {
      line.setStartX(Math.round(x) + 0.5);
      line.setEndX(Math.round(x) + 0.5);
      line.setStartY(geometry.y());
      line.setEndY(geometry.y() + geometry.height());
      dots.getChildren().setAll(dots(reading, geometry, palette, x));
      box.show(reading, palette);
      PointerSide.place(box, x, getWidth(), getHeight());
    }
  }

  private static List<Circle> dots(
      FigureReading reading, PlotGeometry geometry, FigurePalette palette, double x) {
    List<Circle> circles = new ArrayList<>();
    for (FigureReading.Row row : reading.rows()) {
      double y = geometry.positionOf(row.scale(), row.shown());
      if (geometry.contains(geometry.x(), y)) {
        Circle dot = new Circle(x, y, RADIUS, ReadingBox.color(palette, row.ink()));
        dot.getStyleClass().add("figure-dot");
        circles.add(dot);
      }
    }
    return circles;
  }
}
