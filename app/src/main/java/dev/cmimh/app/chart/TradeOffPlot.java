package dev.cmimh.app.chart;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.TrialState;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The picture of a trade-off with what a person does in it: reading and choosing a value. */
final class TradeOffPlot extends FigureRegion {

  private static final double GAP = 10;

  private final ObservableValue<FigurePalette> palette;
  private final DrawingTurn drawing;
  private final TradeOffPainter painter = new TradeOffPainter();
  private final Path pointer = line("figure-crosshair");
  private final Path choice = line("tradeoff-choice");
  private final TradeOffReading reading;
  private final Label emptyNote;
  private final ObjectProperty<Double> chosen = new SimpleObjectProperty<>(this, "chosen");
  private Optional<Sweep> shown = Optional.empty();
  private Optional<DrawnTradeOff> drawn = Optional.empty();
  private Optional<Double> pointed = Optional.empty();

  TradeOffPlot(
      ObservableValue<FigurePalette> palette, Background background, ResourceBundle texts) {
    super(new Extent(260, 200), new Extent(560, 480));
    this.palette = palette;
    this.drawing = new DrawingTurn(background);
    this.reading = new TradeOffReading(texts);
    this.emptyNote = new Label(texts.getString("tradeoff.figure.empty"));
    emptyNote.getStyleClass().add("figure-empty");
    emptyNote.setWrapText(true);
    setAccessibleText(texts.getString("tradeoff.figure.none"));
    setAccessibleHelp(texts.getString("tradeoff.figure.keys"));
    getChildren().addAll(picture(), choice, pointer, reading, emptyNote);
    listen();
  }

  ObjectProperty<Double> chosenProperty() {
    return chosen;
  }

  Optional<DrawnTradeOff> drawn() {
    return drawn;
  }

  void show(Optional<Sweep> sweep) {
    boolean another = !sweep.map(Sweep::id).equals(shown.map(Sweep::id));
    shown = sweep;
    if (another) {
      chosen.set(null);
      pointed = Optional.empty();
    }
    draw();
  }

  private void listen() {
    palette.subscribe(_ -> draw());
    present().subscribe(_ -> draw());
    scale().subscribe(_ -> draw());
    chosen.subscribe(_ -> showLines());
    setOnMouseMoved(event -> point(valueAt(event)));
    setOnMouseExited(_ -> point(Optional.empty()));
    setOnMouseClicked(
        event -> {
          requestFocus();
          valueAt(event).ifPresent(chosen::set);
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> point(neighbour(-1));
      case RIGHT -> point(neighbour(1));
      case HOME -> point(values().stream().findFirst());
      case END -> point(values().reversed().stream().findFirst());
      case ENTER, SPACE -> pointed.ifPresent(chosen::set);
      case ESCAPE -> {
        if (pointed.isEmpty() && chosen.get() == null) {
          return;
        }
        point(Optional.empty());
        chosen.set(null);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Optional<Double> neighbour(int places) {
    List<Double> values = values();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Optional<Double> from = pointed.or(() -> Optional.ofNullable(chosen.get()));
    int index =
        from.map(value -> values.indexOf(value) + places).orElse(places > 0 ? 0 : values.size());
    return Optional.of(values.get(Math.clamp(index, 0, values.size() - 1)));
  }

  private List<Double> values() {
    return drawn.map(figure -> figure.geometry().values()).orElse(List.of());
  }

  private Optional<Double> valueAt(MouseEvent event) {
    return drawn.flatMap(figure -> figure.geometry().valueAt(event.getX() - INSET));
  }

  private void point(Optional<Double> value) {
    pointed = value;
    showLines();
  }

  private void draw() {
    boolean anything = shown.filter(TradeOffPlot::hasOutcome).isPresent();
    emptyNote.setVisible(!anything);
    picture().setVisible(anything && drawn.isPresent());
    if (!anything) {
      drawn = Optional.empty();
      showLines();
      return;
    }
    DrawSize size = drawSize();
    if (!present().getValue() || size.isEmpty()) {
      return;
    }
    Sweep sweep = shown.orElseThrow();
    FigurePalette colours = WindowFont.on(palette.getValue());
    drawing.take(
        () -> painter.paint(sweep, colours, size), this::show, this::failToDraw, this::draw);
  }

  private static boolean hasOutcome(Sweep sweep) {
    return !sweep.in(TrialState.FINISHED).isEmpty();
  }

  private void show(DrawnTradeOff figure) {
    if (shown.filter(TradeOffPlot::hasOutcome).isPresent()) {
      drawn = Optional.of(figure);
      picture().setVisible(true);
      picture().show(figure.frame(), innerWidth(), innerHeight());
      showLines();
    }
  }

  private void failToDraw(Throwable cause) {
    emptyNote.setText(String.valueOf(cause.getMessage()));
    emptyNote.setVisible(true);
  }

  private void showLines() {
    show(pointer, pointed);
    show(choice, Optional.ofNullable(chosen.get()));
    reading.setVisible(drawn.isPresent() && pointed.isPresent());
    if (reading.isVisible()) {
      reading.show(pointed.orElseThrow(), shown.orElseThrow(), drawn.orElseThrow());
      setAccessibleText(reading.spoken());
      requestLayout();
    }
  }

  /** A line through each panel, not through the words between them. */
  private void show(Path line, Optional<Double> value) {
    Optional<Double> x = drawn.flatMap(figure -> value.flatMap(figure.geometry()::positionOf));
    line.setVisible(x.isPresent());
    line.getElements().clear();
    x.ifPresent(
        position ->
            drawn
                .orElseThrow()
                .geometry()
                .bands()
                .forEach(
                    band ->
                        line.getElements()
                            .addAll(
                                new MoveTo(position + INSET, band.top() + INSET),
                                new LineTo(position + INSET, band.bottom() + INSET))));
  }

  private static Path line(String style) {
    Path line = new Path();
    line.getStyleClass().add(style);
    line.setManaged(false);
    line.setMouseTransparent(true);
    return line;
  }

  @Override
  protected void layoutChildren() {
    picture().relocate(INSET, INSET);
    emptyNote.resizeRelocate(INSET, INSET, innerWidth(), innerHeight());
    if (reading.isVisible()) {
      layOutReading();
    }
    if (drawn.isEmpty()
        || picture().getFitWidth() != innerWidth()
        || picture().getFitHeight() != innerHeight()) {
      picture().setFitWidth(innerWidth());
      picture().setFitHeight(innerHeight());
      draw();
    }
  }

  /** Beside the line, on the side that has room. */
  private void layOutReading() {
    double line = INSET + pointed.flatMap(drawn.orElseThrow().geometry()::positionOf).orElse(0.0);
    double width = reading.prefWidth(-1);
    double x = line + GAP + width <= getWidth() ? line + GAP : line - GAP - width;
    double y = INSET + drawn.orElseThrow().geometry().bands().getFirst().top();
    reading.resizeRelocate(Math.max(0, x), y, width, reading.prefHeight(width));
  }
}
