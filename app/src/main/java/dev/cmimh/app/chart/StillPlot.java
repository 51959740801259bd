package dev.cmimh.app.chart;

import dev.cmimh.app.task.Background;
import dev.cmimh.app.task.Newest;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.FigurePoint;
import dev.cmimh.model.figure.PlotArea;
import dev.cmimh.model.figure.StillFigure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * The picture of a still figure with what a person points at in it. It is drawn in the background,
 * and only while it can be seen.
 */
final class StillPlot extends FigureRegion {

  private final Newest drawing;
  private final ObservableValue<FigurePalette> palette;
  private final Rectangle pointedMark = new Rectangle();
  private final PointBox box = new PointBox();
  private final Pane marks = new Pane();
  private Optional<StillFigure> figure = Optional.empty();
  private Optional<DrawnStill> drawn = Optional.empty();
  private Optional<FigurePoint> pointed = Optional.empty();
  private List<Integer> selected = List.of();
  private Consumer<FigurePoint> onChoice = point -> {};
  private DrawSize asked = DrawSize.NONE;

  /**
   * @param background where is drawn
   * @param palette colours of the theme in use
   */
  StillPlot(Background background, ObservableValue<FigurePalette> palette) {
    super(new Extent(200, 100), new Extent(420, 220));
    this.drawing = new Newest(background);
    this.palette = palette;
    pointedMark.getStyleClass().add("figure-pointed");
    marks.setMouseTransparent(true);
    getChildren().addAll(picture(), marks);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    focusedProperty().addListener((_, _, focused) -> leaveUnless(focused));
    present().subscribe(visible -> redrawIf(visible));
    scale().subscribe(_ -> redraw());
    palette.subscribe(_ -> redraw());
  }

  /** Shows a figure in the place of the last. */
  void show(StillFigure shown) {
    figure = Optional.of(shown);
    redraw();
  }

  /** Hears what was clicked, or chosen by the Enter key. */
  void onChoice(Consumer<FigurePoint> listener) {
    onChoice = listener;
  }

  /** Marks what tells of some bits. */
  void select(List<Integer> bits) {
    selected = List.copyOf(bits);
    showMarks();
  }

  private void redrawIf(boolean visible) {
    if (visible) {
      redraw();
    }
  }

  private void redraw() {
    DrawSize size = drawSize();
    if (figure.isEmpty() || size.isEmpty() || !present().getValue()) {
      return;
    }
    asked = size;
    StillFigure shown = figure.get();
    FigurePalette colours = WindowFont.on(palette.getValue());
    drawing.run(
        _ -> StillPainter.paint(shown, colours, size),
        this::show,
        failure -> {
          throw new IllegalStateException("A figure could not be drawn", failure);
        });
  }

  private void show(DrawnStill still) {
    drawn = Optional.of(still);
    picture().show(still.frame(), asked.width(), asked.height());
    pointed = pointed.flatMap(point -> at(still, point));
    showMarks();
  }

  private static Optional<FigurePoint> at(DrawnStill still, FigurePoint point) {
    return still.figure().at(middleX(point), middleY(point, still.area()));
  }

  private void point(MouseEvent event) {
    point(
        drawn
            .filter(still -> still.area().contains(event.getX() - INSET, event.getY() - INSET))
            .flatMap(
                still ->
                    still
                        .figure()
                        .at(
                            still.area().valueX(event.getX() - INSET),
                            still.area().valueY(event.getY() - INSET))));
  }

  private void point(Optional<FigurePoint> point) {
    if (!Objects.equals(pointed, point)) {
      pointed = point;
      showMarks();
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      point(event);
      pointed.ifPresent(onChoice);
    }
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> move(-1, 0, event);
      case RIGHT -> move(1, 0, event);
      case UP -> move(0, -1, event);
      case DOWN -> move(0, 1, event);
      case ENTER, SPACE -> {
        pointed.ifPresent(onChoice);
        event.consume();
      }
      default -> {}
    }
  }

  /** To the next thing to point at; the first one where nothing was. */
  private void move(int right, int down, Event event) {
    drawn.ifPresent(
        still -> {
          point(next(still, right, down).or(() -> pointed));
          event.consume();
        });
  }

  private Optional<FigurePoint> next(DrawnStill still, int right, int down) {
    PlotArea area = still.area();
    if (pointed.isEmpty()) {
      return still.figure().at(area.left() + 1e-9, Math.min(area.top(), area.bottom()) + 1e-9);
    }
    FigurePoint point = pointed.get();
    double height = point.isColumn() ? 0 : point.high() - point.low();
    return still
        .figure()
        .at(
            middleX(point) + right * (point.right() - point.left()),
            middleY(point, area) + down * height);
  }

  private static double middleX(FigurePoint point) {
    return (point.left() + point.right()) / 2;
  }

  private static double middleY(FigurePoint point, PlotArea area) {
    return point.isColumn() ? (area.top() + area.bottom()) / 2 : (point.low() + point.high()) / 2;
  }

  private void leaveUnless(boolean focused) {
    if (!focused) {
      point(Optional.empty());
    }
  }

  private void showMarks() {
    marks.getChildren().clear();
    drawn.ifPresent(
        still -> {
          for (int bit : selected) {
            still.figure().ofBit(bit).ifPresent(point -> addMark(point, still.area()));
          }
          pointed.ifPresent(point -> addPointed(point, still));
        });
    setAccessibleText(
        pointed.map(PointBox::spoken).or(() -> figure.map(StillFigure::title)).orElse(""));
  }

  private void addMark(FigurePoint point, PlotArea area) {
    Rectangle mark = new Rectangle();
    mark.getStyleClass().add("figure-selected");
    place(mark, point, area);
    marks.getChildren().add(mark);
  }

  private void addPointed(FigurePoint point, DrawnStill still) {
    place(pointedMark, point, still.area());
    box.show(point, still.palette());
    marks.getChildren().addAll(pointedMark, box);
    PointerSide.place(box, still.area().positionX(middleX(point)), innerWidth(), innerHeight());
  }

  private static void place(Rectangle mark, FigurePoint point, PlotArea area) {
    double left = area.positionX(point.left());
    double right = area.positionX(point.right());
    double one = point.isColumn() ? area.y() : area.positionY(point.low());
    double other = point.isColumn() ? area.y() + area.height() : area.positionY(point.high());
    mark.setX(left);
    mark.setY(Math.min(one, other));
    mark.setWidth(Math.max(1, right - left));
    mark.setHeight(Math.max(1, Math.abs(other - one)));
  }

  @Override
  protected void layoutChildren() {
    picture().relocate(INSET, INSET);
    picture().setFitWidth(innerWidth());
    picture().setFitHeight(innerHeight());
    marks.resizeRelocate(INSET, INSET, innerWidth(), innerHeight());
    if (asked.width() != innerWidth() || asked.height() != innerHeight()) {
      redraw();
    }
  }
}
