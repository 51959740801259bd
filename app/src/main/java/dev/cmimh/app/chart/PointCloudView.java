package dev.cmimh.app.chart;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.codes.PointGrid;
import dev.cmimh.model.figure.FigurePalette;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/**
 * Points of a plane. Each picture of them is drawn in the background, the next one when the last is
 * shown, so that moving and zooming never keep the window waiting.
 *
 * <p>Mouse: hover for the nearest point, click to choose it, drag to move, wheel to zoom, drag with
 * Shift (or {@link #lassoing} on) to draw a line around points. Keys: arrows move, plus, minus and
 * 0 zoom.
 */
public final class PointCloudView extends Region {

  private static final double REACH = 10;
  private static final double STEP = 1.25;
  private static final double PAN = 60;
  private static final double MOST_MOVED_BY_CLICK = 4;

  private final Background drawing;
  private final ObservableValue<FigurePalette> palette;
  private final CloudPainter painter = new CloudPainter();
  private final FramePicture picture = new FramePicture();
  private final Circle ring = new Circle();
  private final Line toPartner = new Line();
  private final Polyline line = new Polyline();
  private final BooleanProperty lassoing = new SimpleBooleanProperty();
  private final ObservableValue<Double> finer = WindowPresence.scale(this);
  private Optional<PointCloud> cloud = Optional.empty();
  private Optional<PointGrid> grid = Optional.empty();
  private Optional<PlaneWindow> window = Optional.empty();
  private boolean whole = true;
  private boolean isDrawing;
  private boolean isOutdated;
  private Optional<Lasso> lasso = Optional.empty();
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private Consumer<OptionalInt> onHover = point -> {};
  private IntConsumer onChoice = point -> {};
  private Consumer<int[]> onLasso = points -> {};

  /**
   * @param drawing where is drawn: one thread, best its own
   * @param palette colours of the theme in use
   */
  public PointCloudView(Background drawing, ObservableValue<FigurePalette> palette) {
    this.drawing = drawing;
    this.palette = palette;
    getStyleClass().add("point-cloud");
    getStylesheets().add(getClass().getResource("chart.css").toExternalForm());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    Pane marks = new Pane(toPartner, ring, line);
    marks.setMouseTransparent(true);
    ring.getStyleClass().add("point-ring");
    toPartner.getStyleClass().add("point-partner");
    line.getStyleClass().add("point-lasso");
    getChildren().addAll(picture, marks);
    hideHover();
    listen();
    palette.subscribe(_ -> redraw());
    finer.subscribe(_ -> redraw());
  }

  /** Shows points; the part in sight stays where they are the same. */
  public void show(PointCloud shown) {
    boolean same = cloud.filter(it -> it.points().equals(shown.points())).isPresent();
    cloud = Optional.of(shown);
    if (!same) {
      grid = Optional.of(new PointGrid(shown.points()));
      hideHover();
      line.getPoints().clear();
      if (whole) {
        window = Optional.empty();
      }
    }
    redraw();
  }

  /** Shows all points. */
  public void showAll() {
    whole = true;
    window = Optional.empty();
    redraw();
  }

  /** Whether a drag draws a line around points, without Shift. */
  public BooleanProperty lassoing() {
    return lassoing;
  }

  /** Hears which point the pointer is near; empty for none. */
  public void setOnHover(Consumer<OptionalInt> listener) {
    onHover = listener;
  }

  /** Hears which point was clicked. */
  public void setOnChoice(IntConsumer listener) {
    onChoice = listener;
  }

  /** Hears which points lie inside a line that was drawn. */
  public void setOnLasso(Consumer<int[]> listener) {
    onLasso = listener;
  }

  private void listen() {
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void hover(double x, double y) {
    OptionalInt point = nearest(x, y);
    hideHover();
    point.ifPresent(this::showHover);
    onHover.accept(point);
  }

  private OptionalInt nearest(double x, double y) {
    if (grid.isEmpty() || window.isEmpty()) {
      return OptionalInt.empty();
    }
    PlaneWindow seen = window.get();
    return grid.get().nearest(seen.planeX(x), seen.planeY(y), REACH / seen.scale());
  }

  private void showHover(int point) {
    PlaneWindow seen = window.orElseThrow();
    var points = cloud.orElseThrow().points();
    int partner = points.partner(point);
    ring.setCenterX(seen.toX(points.x()[point]));
    ring.setCenterY(seen.toY(points.y()[point]));
    ring.setRadius(CloudPainter.radius(seen) + 3);
    toPartner.setStartX(ring.getCenterX());
    toPartner.setStartY(ring.getCenterY());
    toPartner.setEndX(seen.toX(points.x()[partner]));
    toPartner.setEndY(seen.toY(points.y()[partner]));
    ring.setVisible(true);
    toPartner.setVisible(true);
  }

  private void hideHover() {
    ring.setVisible(false);
    toPartner.setVisible(false);
  }

  private void leave() {
    hideHover();
    onHover.accept(OptionalInt.empty());
  }

  private void press(MouseEvent event) {
    requestFocus();
    pressedX = event.getX();
    pressedY = event.getY();
    lastX = pressedX;
    lastY = pressedY;
    boolean draws = event.isShiftDown() || lassoing.get();
    lasso = draws && window.isPresent() ? Optional.of(new Lasso()) : Optional.empty();
    line.getPoints().clear();
    event.consume();
  }

  private void drag(MouseEvent event) {
    if (lasso.isPresent()) {
      PlaneWindow seen = window.orElseThrow();
      lasso.get().add(seen.planeX(event.getX()), seen.planeY(event.getY()));
      line.getPoints().addAll(event.getX(), event.getY());
    } else {
      hideHover();
      move(event.getX() - lastX, event.getY() - lastY);
    }
    lastX = event.getX();
    lastY = event.getY();
  }

  private void release(MouseEvent event) {
    boolean still =
        Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < MOST_MOVED_BY_CLICK;
    if (still && event.getButton() == MouseButton.PRIMARY) {
      nearest(event.getX(), event.getY()).ifPresent(onChoice);
    } else if (lasso.isPresent() && line.getPoints().size() > 4) {
      line.getPoints().addAll(line.getPoints().get(0), line.getPoints().get(1));
      onLasso.accept(lasso.get().inside(cloud.orElseThrow().points()));
    }
    lasso = Optional.empty();
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      zoom(event.getDeltaY() > 0 ? STEP : 1 / STEP, event.getX(), event.getY());
      hideHover();
      event.consume();
    }
  }

  private void press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> move(PAN, 0);
      case RIGHT -> move(-PAN, 0);
      case UP -> move(0, PAN);
      case DOWN -> move(0, -PAN);
      case PLUS, ADD, EQUALS -> zoom(STEP, getWidth() / 2, getHeight() / 2);
      case MINUS, SUBTRACT -> zoom(1 / STEP, getWidth() / 2, getHeight() / 2);
      case DIGIT0, NUMPAD0 -> showAll();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(double right, double down) {
    see(window.map(seen -> seen.moved(right, down)));
  }

  private void zoom(double factor, double x, double y) {
    see(window.map(seen -> seen.zoomed(factor, x, y)));
  }

  private void see(Optional<PlaneWindow> seen) {
    whole = false;
    window = seen;
    line.getPoints().clear();
    redraw();
  }

  private void redraw() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (cloud.isEmpty() || width < 2 || height < 2) {
      return;
    }
    PointCloud drawn = cloud.get();
    PlaneWindow seen =
        window
            .map(it -> it.sized(width, height))
            .orElseGet(() -> PlaneWindow.all(drawn.points(), width, height));
    window = Optional.of(seen);
    if (isDrawing) {
      isOutdated = true;
      return;
    }
    isDrawing = true;
    isOutdated = false;
    FigurePalette colours = palette.getValue();
    double scale = finer.getValue();
    var _ =
        drawing.run(
            _ -> painter.paint(drawn, seen, colours, scale),
            frame -> show(frame, width, height),
            failure -> {
              isDrawing = false;
              throw new IllegalStateException("The points could not be drawn", failure);
            });
  }

  private void show(PixelFrame frame, double width, double height) {
    picture.show(frame, width, height);
    isDrawing = false;
    if (isOutdated) {
      redraw();
    }
  }

  @Override
  protected void layoutChildren() {
    picture.relocate(0, 0);
    if (picture.getFitWidth() != Math.floor(getWidth())
        || picture.getFitHeight() != Math.floor(getHeight())) {
      if (whole) {
        window = Optional.empty();
      }
      redraw();
    }
  }
}
