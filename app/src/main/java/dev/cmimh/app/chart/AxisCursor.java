package dev.cmimh.app.chart;

import dev.cmimh.model.figure.ParallelGeometry;
import javafx.scene.shape.Circle;

/** Where on which axis the keyboard is, shown while the figure has the focus. */
final class AxisCursor extends Circle {

  private static final double RADIUS = 5;

  private final ParallelPlot plot;
  private int axis;
  private double place = 1;
  private double pointerX;

  AxisCursor(ParallelPlot plot) {
    super(RADIUS);
    this.plot = plot;
    getStyleClass().add("parallel-cursor");
    setManaged(false);
    setMouseTransparent(true);
    visibleProperty().bind(plot.focusedProperty());
  }

  int axis() {
    return axis;
  }

  double place() {
    return place;
  }

  /** Goes to a place of an axis, both kept in their bounds. */
  void move(int toAxis, double toPlace) {
    plot.geometry().ifPresent(geometry -> axis = Math.clamp(toAxis, 0, geometry.axes().size() - 1));
    place = Math.clamp(toPlace, 0, 1);
    refresh();
    pointerX = getCenterX();
  }

  /** Where the pointer is, from whichever device. */
  double pointerX() {
    return pointerX;
  }

  void pointAt(double x) {
    pointerX = x;
  }

  void refresh() {
    plot.geometry().ifPresent(this::put);
  }

  private void put(ParallelGeometry geometry) {
    axis = Math.clamp(axis, 0, geometry.axes().size() - 1);
    setCenterX(FigureRegion.INSET + geometry.x(axis));
    setCenterY(FigureRegion.INSET + geometry.y(place));
  }
}
