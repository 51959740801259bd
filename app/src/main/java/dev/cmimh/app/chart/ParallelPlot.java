package dev.cmimh.app.chart;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.ParallelBrush;
import dev.cmimh.model.figure.ParallelFigure;
import dev.cmimh.model.figure.ParallelGeometry;
import dev.cmimh.model.figure.ParallelLine;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.shape.Polyline;

/** The picture of parallel axes, with the line under the pointer and what is read there. */
final class ParallelPlot extends FigureRegion {

  private static final double GAP = 12;

  private final ObservableValue<FigurePalette> palette;
  private final DrawingTurn drawing;
  private final ParallelPainter painter = new ParallelPainter();
  private final ParallelReading reading;
  private final Polyline pointed = new Polyline();
  private final AxisCursor cursor;
  private final Label emptyNote;
  private Consumer<Map<String, ParallelBrush>> onBrush = brushes -> {};
  private Consumer<ParallelLine> onChoice = line -> {};
  private Optional<ParallelFigure> shown = Optional.empty();
  private Optional<DrawnParallel> drawn = Optional.empty();

  ParallelPlot(
      ObservableValue<FigurePalette> palette, Background background, ResourceBundle texts) {
    super(new Extent(260, 120), new Extent(640, 260));
    this.palette = palette;
    this.drawing = new DrawingTurn(background);
    this.reading = new ParallelReading(texts);
    this.cursor = new AxisCursor(this);
    this.emptyNote = new Label(texts.getString("parallel.empty"));
    emptyNote.getStyleClass().add("figure-empty");
    emptyNote.setWrapText(true);
    pointed.getStyleClass().add("parallel-pointed");
    pointed.setManaged(false);
    pointed.setMouseTransparent(true);
    setAccessibleHelp(texts.getString("parallel.keys"));
    getChildren().addAll(picture(), pointed, cursor, reading, emptyNote);
    new ParallelGestures(this).listen();
    palette.subscribe(_ -> draw());
    present().subscribe(_ -> draw());
    scale().subscribe(_ -> draw());
  }

  void setOnBrush(Consumer<Map<String, ParallelBrush>> onBrush) {
    this.onBrush = onBrush;
  }

  void setOnChoice(Consumer<ParallelLine> onChoice) {
    this.onChoice = onChoice;
  }

  Optional<DrawnParallel> drawn() {
    return drawn;
  }

  AxisCursor cursor() {
    return cursor;
  }

  /** Shows a figure; one without axes is a sentence. */
  void show(ParallelFigure figure) {
    shown = Optional.of(figure).filter(any -> !any.axes().isEmpty());
    read(Optional.empty());
    draw();
  }

  /** Where axes stand now; empty where there are none. */
  Optional<ParallelGeometry> geometry() {
    return shown.map(figure -> new ParallelGeometry(figure.axes(), innerWidth(), innerHeight()));
  }

  Map<String, ParallelBrush> brushes() {
    return shown.map(ParallelFigure::brushes).orElse(Map.of());
  }

  /** Draws other brushes, and tells them once they are settled. */
  void brush(Map<String, ParallelBrush> brushes, boolean settled) {
    shown = shown.map(figure -> new ParallelFigure(figure.axes(), figure.lines(), brushes));
    draw();
    if (settled) {
      onBrush.accept(brushes);
    }
  }

  void choose(ParallelLine line) {
    onChoice.accept(line);
  }

  /** The line at a place of this region, if one that passes the brushes is near. */
  Optional<ParallelLine> lineAt(double x, double y) {
    return geometry()
        .flatMap(
            geometry ->
                geometry.lineAt(
                    shown.orElseThrow().lines().stream()
                        .filter(shown.orElseThrow()::passes)
                        .toList(),
                    x - INSET,
                    y - INSET));
  }

  /** Tells the values of a line and lets it stand out. */
  void read(Optional<ParallelLine> line) {
    pointed.getPoints().clear();
    reading.setVisible(line.isPresent() && shown.isPresent());
    if (reading.isVisible()) {
      ParallelGeometry geometry = geometry().orElseThrow();
      for (int axis = 0; axis < geometry.axes().size(); axis++) {
        double y = geometry.height(line.orElseThrow(), axis);
        if (Double.isFinite(y)) {
          pointed.getPoints().addAll(INSET + geometry.x(axis), INSET + y);
        }
      }
      reading.show(geometry.axes(), line.orElseThrow());
      setAccessibleText(reading.spoken());
      requestLayout();
    }
  }

  private void draw() {
    emptyNote.setVisible(shown.isEmpty());
    picture().setVisible(shown.isPresent() && drawn.isPresent());
    cursor.refresh();
    DrawSize size = drawSize();
    if (shown.isEmpty() || !present().getValue() || size.isEmpty()) {
      return;
    }
    ParallelFigure figure = shown.orElseThrow();
    FigurePalette colours = WindowFont.on(palette.getValue());
    drawing.take(
        () -> painter.paint(figure, colours, size), this::show, this::failToDraw, this::draw);
  }

  private void show(DrawnParallel figure) {
    drawn = Optional.of(figure);
    picture().setVisible(shown.isPresent());
    picture().show(figure.frame(), innerWidth(), innerHeight());
  }

  private void failToDraw(Throwable cause) {
    emptyNote.setText(String.valueOf(cause.getMessage()));
    emptyNote.setVisible(true);
  }

  @Override
  protected void layoutChildren() {
    picture().relocate(INSET, INSET);
    emptyNote.resizeRelocate(INSET, INSET, innerWidth(), innerHeight());
    if (reading.isVisible() && !pointed.getPoints().isEmpty()) {
      double width = reading.prefWidth(-1);
      double x = cursor.pointerX() + GAP;
      double left = x + width <= getWidth() ? x : cursor.pointerX() - GAP - width;
      reading.resizeRelocate(Math.max(0, left), INSET, width, reading.prefHeight(width));
    }
    if (picture().getFitWidth() != innerWidth() || picture().getFitHeight() != innerHeight()) {
      picture().setFitWidth(innerWidth());
      picture().setFitHeight(innerHeight());
      draw();
    }
  }
}
