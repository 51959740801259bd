package dev.cmimh.app.chart;

import dev.cmimh.model.figure.PlotGeometry;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What mouse and keys mean in a figure. */
final class FigureGestures {

  private static final double STEP = 0.8;

  private final FigurePlot plot;
  private final RubberBand band;
  private Optional<Drag> drag = Optional.empty();

  /** Where a drag began and what was in sight then. */
  private record Drag(double x, double y, boolean pans, PlotGeometry geometry) {}

  FigureGestures(FigurePlot plot, RubberBand band) {
    this.plot = plot;
    this.band = band;
    plot.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> plot.point(OptionalDouble.empty()));
    plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    plot.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    plot.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    plot.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    plot.focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                plot.point(OptionalDouble.empty());
              }
            });
  }

  private static double x(MouseEvent event) {
    return FigurePlot.inDrawing(event.getX());
  }

  private static double y(MouseEvent event) {
    return FigurePlot.inDrawing(event.getY());
  }

  private Optional<PlotGeometry> geometry() {
    return plot.drawn().filter(DrawnFigure::hasValues).map(DrawnFigure::geometry);
  }

  private void point(MouseEvent event) {
    plot.point(
        geometry()
            .filter(geometry -> geometry.contains(x(event), y(event)))
            .map(geometry -> OptionalDouble.of(geometry.epochAt(x(event))))
            .orElse(OptionalDouble.empty()));
  }

  private void press(MouseEvent event) {
    plot.requestFocus();
    boolean pans =
        event.getButton() == MouseButton.MIDDLE
            || (event.getButton() == MouseButton.PRIMARY && event.isShiftDown());
    drag =
        event.getButton() == MouseButton.SECONDARY
            ? Optional.empty()
            : geometry().map(geometry -> new Drag(x(event), y(event), pans, geometry));
    event.consume();
  }

  private void drag(MouseEvent event) {
    drag.ifPresent(
        begun -> {
          plot.point(OptionalDouble.empty());
          if (begun.pans()) {
            plot.zoom().pan(begun.geometry(), x(event) - begun.x(), y(event) - begun.y());
            plot.applyZoom();
          } else {
            band.show(within(begun, event));
          }
        });
  }

  private void release(MouseEvent event) {
    band.hide();
    drag.filter(begun -> !begun.pans())
        .filter(begun -> plot.zoom().band(begun.geometry(), within(begun, event)))
        .ifPresent(begun -> plot.applyZoom());
    drag = Optional.empty();
  }

  private static FigureZoom.Band within(Drag drag, MouseEvent event) {
    PlotGeometry plot = drag.geometry();
    return new FigureZoom.Band(
        Math.clamp(drag.x(), plot.x(), plot.x() + plot.width()),
        Math.clamp(drag.y(), plot.y(), plot.y() + plot.height()),
        Math.clamp(x(event), plot.x(), plot.x() + plot.width()),
        Math.clamp(y(event), plot.y(), plot.y() + plot.height()));
  }

  private void click(MouseEvent event) {
    if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
      reset();
    }
  }

  private void scroll(ScrollEvent event) {
    double turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    if (geometry().isPresent() && turned != 0) {
      zoom(FigurePlot.inDrawing(event.getX()), turned > 0 ? STEP : 1 / STEP);
      event.consume();
    }
  }

  private void press(KeyEvent event) {
    if (geometry().isPresent() && !event.isShortcutDown() && !event.isAltDown() && does(event)) {
      event.consume();
    }
  }

  private boolean does(KeyEvent event) {
    FigureReader reader = new FigureReader(plot.drawn().orElseThrow());
    OptionalDouble last = OptionalDouble.of(plot.drawn().orElseThrow().lastEpoch());
    boolean known = true;
    switch (event.getCode()) {
      case LEFT -> move(plot.pointed().isPresent() ? reader.before(pointed()) : last);
      case RIGHT -> move(plot.pointed().isPresent() ? reader.after(pointed()) : last);
      case HOME -> move(reader.firstEpoch());
      case END -> move(last);
      case PLUS, ADD, EQUALS -> zoom(middle(), STEP);
      case MINUS, SUBTRACT -> zoom(middle(), 1 / STEP);
      case DIGIT0, NUMPAD0 -> reset();
      default -> known = event.getCode() == KeyCode.ESCAPE && plot.isZoomed() && reset();
    }
    return known;
  }

  private double pointed() {
    return plot.pointed().orElse(0);
  }

  private void move(OptionalDouble epoch) {
    if (epoch.isPresent()) {
      plot.point(epoch);
    }
  }

  private double middle() {
    PlotGeometry geometry = geometry().orElseThrow();
    return plot.pointed().isPresent()
        ? geometry.positionOf(pointed())
        : geometry.x() + geometry.width() / 2;
  }

  private void zoom(double x, double factor) {
    geometry()
        .ifPresent(
            geometry -> {
              plot.zoom().about(geometry, x, factor, plot.drawn().orElseThrow().lastEpoch());
              plot.applyZoom();
            });
  }

  private boolean reset() {
    plot.zoom().reset();
    plot.applyZoom();
    return true;
  }
}
