package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigureDescription;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import javafx.application.Platform;
import javafx.scene.control.Label;

/** The picture of a figure with what a person does in it: crosshair, values and zoom. */
final class FigurePlot extends FigureRegion {

  private final LiveFigures figures;
  private final FigureDescription description;
  private final Crosshair crosshair;
  private final RubberBand rubberBand = new RubberBand();
  private final Label emptyNote;
  private final FigureZoom zoom = new FigureZoom();
  private Optional<DrawnFigure> drawn = Optional.empty();
  private OptionalDouble pointed = OptionalDouble.empty();
  private Runnable onZoom = () -> {};

  FigurePlot(LiveFigures figures, FigureDescription description, ResourceBundle texts) {
    super(new Extent(200, 100), new Extent(420, 220));
    this.figures = figures;
    this.description = description;
    this.crosshair = new Crosshair(texts);
    this.emptyNote =
        new Label(
            texts.getString(
                description.fromFirstStep() ? "chart.empty.steps" : "chart.empty.epochs"));
    emptyNote.getStyleClass().add("figure-empty");
    emptyNote.setWrapText(true);
    setAccessibleText(description.title());
    setAccessibleHelp(description.explanation() + " " + texts.getString("chart.keys"));
    picture().setVisible(false);
    getChildren().addAll(picture(), rubberBand, crosshair, emptyNote);
    new FigureGestures(this, rubberBand);
    figures.view(description.name(), figure -> Platform.runLater(() -> show(figure)));
    present().subscribe(visible -> figures.visible(description.name(), visible));
    scale().subscribe(finer -> tellSize());
  }

  void onZoom(Runnable listener) {
    onZoom = listener;
  }

  boolean isZoomed() {
    return zoom.part().isPresent();
  }

  FigureZoom zoom() {
    return zoom;
  }

  Optional<DrawnFigure> drawn() {
    return drawn;
  }

  OptionalDouble pointed() {
    return pointed;
  }

  /** Shows the values at the point nearest to an epoch, until told otherwise. */
  void point(OptionalDouble epoch) {
    pointed = epoch;
    showCrosshair();
  }

  /** Has the figure drawn as the zoom now is. */
  void applyZoom() {
    figures.zoom(description.name(), zoom.part());
    onZoom.run();
  }

  private void show(DrawnFigure figure) {
    drawn = Optional.of(figure);
    boolean hasValues = figure.hasValues();
    picture().setVisible(hasValues);
    emptyNote.setVisible(!hasValues);
    picture().show(figure.frame(), innerWidth(), innerHeight());
    setAccessibleText(
        description.title() + ". " + SpokenValues.of(new FigureReader(figure).last()));
    showCrosshair();
    figures.shown(description.name());
  }

  private void showCrosshair() {
    Optional<FigureReading> reading =
        drawn
            .filter(DrawnFigure::hasValues)
            .filter(figure -> pointed.isPresent())
            .flatMap(figure -> new FigureReader(figure).at(pointed.getAsDouble()));
    crosshair.setVisible(reading.isPresent());
    reading.ifPresent(
        values ->
            crosshair.show(values, drawn.orElseThrow().geometry(), drawn.orElseThrow().palette()));
  }

  @Override
  protected void layoutChildren() {
    picture().relocate(INSET, INSET);
    crosshair.resizeRelocate(INSET, INSET, innerWidth(), innerHeight());
    rubberBand.resizeRelocate(INSET, INSET, innerWidth(), innerHeight());
    emptyNote.resizeRelocate(INSET, INSET, innerWidth(), innerHeight());
    picture().setFitWidth(innerWidth());
    picture().setFitHeight(innerHeight());
    tellSize();
  }

  /** A position in this node as one in the drawing. */
  static double inDrawing(double position) {
    return position - INSET;
  }

  private void tellSize() {
    figures.size(description.name(), drawSize());
  }
}
