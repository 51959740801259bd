package dev.cmimh.app.chart;

import dev.cmimh.model.figure.ParallelAxis;
import dev.cmimh.model.figure.ParallelBrush;
import dev.cmimh.model.figure.ParallelGeometry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What a person does on parallel axes. Mouse: hover reads a line, a click on it chooses it, a drag
 * along an axis puts a brush there, a click on an axis takes it away. Keys: arrows move along and
 * between the axes, with Shift they stretch a brush; Delete takes the axis's brush away, Escape
 * takes all; Enter chooses the line at the cursor.
 */
final class ParallelGestures {

  private static final double STEP = 0.05;
  private static final double LEAST_DRAG = 0.01;

  private final ParallelPlot plot;
  private OptionalInt dragged = OptionalInt.empty();
  private double from;
  private OptionalInt stretched = OptionalInt.empty();

  ParallelGestures(ParallelPlot plot) {
    this.plot = plot;
  }

  void listen() {
    plot.setOnMouseMoved(this::hover);
    plot.setOnMouseExited(_ -> plot.read(Optional.empty()));
    plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    plot.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void hover(MouseEvent event) {
    plot.cursor().pointAt(event.getX());
    plot.read(plot.lineAt(event.getX(), event.getY()));
  }

  private void press(MouseEvent event) {
    plot.requestFocus();
    dragged = OptionalInt.empty();
    stretched = OptionalInt.empty();
    Optional<ParallelGeometry> geometry = plot.geometry();
    if (event.getButton() == MouseButton.PRIMARY && geometry.isPresent()) {
      dragged = geometry.get().axisAt(event.getX() - FigureRegion.INSET);
      from = placeOf(geometry.get(), event);
    }
  }

  private void drag(MouseEvent event) {
    plot.read(Optional.empty());
    plot.geometry()
        .filter(_ -> dragged.isPresent())
        .ifPresent(
            geometry -> {
              double to = placeOf(geometry, event);
              if (Math.abs(to - from) >= LEAST_DRAG) {
                brush(geometry, dragged.getAsInt(), from, to, false);
              }
            });
  }

  private void release(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    plot.geometry().ifPresent(geometry -> release(geometry, event));
    dragged = OptionalInt.empty();
  }

  private void release(ParallelGeometry geometry, MouseEvent event) {
    if (dragged.isEmpty()) {
      plot.lineAt(event.getX(), event.getY()).ifPresent(plot::choose);
      return;
    }
    double to = placeOf(geometry, event);
    plot.cursor().move(dragged.getAsInt(), to);
    if (Math.abs(to - from) < LEAST_DRAG) {
      remove(geometry, dragged.getAsInt());
    } else {
      brush(geometry, dragged.getAsInt(), from, to, true);
    }
  }

  private void press(KeyEvent event) {
    if (plot.geometry().isPresent() && press(event, plot.geometry().get())) {
      event.consume();
    }
  }

  /** Whether the key means something here. */
  private boolean press(KeyEvent event, ParallelGeometry geometry) {
    AxisCursor cursor = plot.cursor();
    switch (event.getCode()) {
      case LEFT -> move(cursor.axis() - 1, cursor.place());
      case RIGHT -> move(cursor.axis() + 1, cursor.place());
      case UP -> along(geometry, STEP, event.isShiftDown());
      case DOWN -> along(geometry, -STEP, event.isShiftDown());
      case HOME -> along(geometry, 1, event.isShiftDown());
      case END -> along(geometry, -1, event.isShiftDown());
      case DELETE, BACK_SPACE -> remove(geometry, cursor.axis());
      case ENTER, SPACE ->
          plot.lineAt(cursor.getCenterX(), cursor.getCenterY()).ifPresent(plot::choose);
      case ESCAPE -> {
        if (plot.brushes().isEmpty()) {
          return false;
        }
        plot.brush(Map.of(), true);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void move(int axis, double place) {
    stretched = OptionalInt.empty();
    plot.cursor().move(axis, place);
    readAtCursor();
  }

  /** With Shift, the brush reaches from where Shift was first held to the cursor. */
  private void along(ParallelGeometry geometry, double step, boolean stretching) {
    AxisCursor cursor = plot.cursor();
    if (!stretching) {
      move(cursor.axis(), cursor.place() + step);
      return;
    }
    if (stretched.isEmpty()) {
      stretched = OptionalInt.of(cursor.axis());
      from = cursor.place();
    }
    cursor.move(cursor.axis(), cursor.place() + step);
    brush(geometry, cursor.axis(), from, cursor.place(), true);
    readAtCursor();
  }

  private void readAtCursor() {
    AxisCursor cursor = plot.cursor();
    plot.read(plot.lineAt(cursor.getCenterX(), cursor.getCenterY()));
  }

  private void brush(
      ParallelGeometry geometry, int number, double one, double other, boolean settled) {
    ParallelAxis axis = geometry.axes().get(number);
    Map<String, ParallelBrush> brushes = new LinkedHashMap<>(plot.brushes());
    brushes.put(axis.key(), ParallelBrush.between(axis.value(one), axis.value(other)));
    plot.brush(brushes, settled);
  }

  private void remove(ParallelGeometry geometry, int axis) {
    stretched = OptionalInt.empty();
    Map<String, ParallelBrush> brushes = new LinkedHashMap<>(plot.brushes());
    if (brushes.remove(geometry.axes().get(axis).key()) != null) {
      plot.brush(brushes, true);
    }
  }

  private static double placeOf(ParallelGeometry geometry, MouseEvent event) {
    return geometry.place(event.getY() - FigureRegion.INSET);
  }
}
