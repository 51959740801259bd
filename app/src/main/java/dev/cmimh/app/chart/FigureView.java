package dev.cmimh.app.chart;

import dev.cmimh.app.hint.Hint;
import dev.cmimh.model.figure.FigureDescription;
import dev.cmimh.model.figure.FigureExport;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * One figure of the run on show, with its title and tools. It is drawn only while it can be seen.
 *
 * <p>Mouse: hover for values, drag to zoom in, wheel to zoom the epochs, drag with Shift or the
 * middle button to move, double click to show all. Keys: arrows, Home and End move the crosshair,
 * plus, minus and 0 zoom, L changes the vertical axis.
 */
public final class FigureView extends VBox {

  private final LiveFigures figures;
  private final FigureDescription description;
  private final ResourceBundle texts;
  private final FigureTools tools;
  private final FigurePlot plot;
  private final BooleanProperty enlarged = new SimpleBooleanProperty(this, "enlarged");
  private Consumer<String> onNotice = notice -> {};
  private Function<FigureExport.Format, Optional<Path>> chooser = this::choose;

  /**
   * @param name of the figure, one of {@link LiveFigures#descriptions}
   * @param texts holds the keys {@code chart.*}
   */
  public FigureView(LiveFigures figures, String name, ResourceBundle texts) {
    this.figures = figures;
    this.description = figures.description(name);
    this.texts = texts;
    this.tools = new FigureTools(texts);
    this.plot = new FigurePlot(figures, description, texts);
    getStyleClass().add("figure-view");
    getStylesheets().add(styleSheet().toExternalForm());
    getChildren().addAll(header(), plot);
    setVgrow(plot, Priority.ALWAYS);
    connectTools();
  }

  /**
   * Is told to enlarge (true) or restore (false) the figure; without it there is no such button.
   */
  public void setOnEnlarge(Consumer<Boolean> onEnlarge) {
    FigureTools.showIf(tools.enlarge(), true);
    tools
        .enlarge()
        .setOnAction(
            event -> {
              enlarged.set(!enlarged.get());
              onEnlarge.accept(enlarged.get());
            });
  }

  /** Whether the figure is shown large: decides what its button offers. */
  public BooleanProperty enlargedProperty() {
    return enlarged;
  }

  /** Is told, in a sentence, where a file was saved or why not. */
  public void setOnNotice(Consumer<String> onNotice) {
    this.onNotice = onNotice;
  }

  /** Asks for files in another way than by a dialog. */
  void setChooser(Function<FigureExport.Format, Optional<Path>> chooser) {
    this.chooser = chooser;
  }

  ToggleButton logarithm() {
    return tools.logarithm();
  }

  FigurePlot plot() {
    return plot;
  }

  private static URL styleSheet() {
    return Objects.requireNonNull(FigureView.class.getResource("chart.css"));
  }

  private FigureHeader header() {
    Label title = new Label(description.title());
    title.getStyleClass().add("figure-title");
    Hint.on(title, description.explanation());
    Label quantities = new Label(String.join(" | ", description.scales()));
    quantities.getStyleClass().add("figure-scales");
    return new FigureHeader(title, quantities, tools);
  }

  private void connectTools() {
    FigureTools.showIf(tools.logarithm(), description.allowsLogarithm());
    tools.logarithm().selectedProperty().subscribe(this::changeAxis);
    tools.showAll().setOnAction(event -> showAll());
    plot.onZoom(() -> FigureTools.showIf(tools.showAll(), plot.isZoomed()));
    enlarged.subscribe(tools::enlarged);
    tools.onExport(format -> chooser.apply(format).ifPresent(file -> export(format, file)));
    plot.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.L
              && !event.isShortcutDown()
              && description.allowsLogarithm()) {
            tools.logarithm().fire();
            event.consume();
          }
        });
  }

  private void changeAxis(boolean logarithmic) {
    plot.zoom().fitValues();
    figures.logarithmic(description.name(), logarithmic);
    plot.applyZoom();
  }

  private void showAll() {
    plot.zoom().reset();
    plot.applyZoom();
    plot.requestFocus();
  }

  private Optional<Path> choose(FigureExport.Format format) {
    return new SaveDialog(texts).choose(description.name(), format, getScene().getWindow());
  }

  private void export(FigureExport.Format format, Path file) {
    figures.export(
        description.name(),
        format,
        file,
        problem ->
            Platform.runLater(
                () ->
                    onNotice.accept(
                        problem.orElseGet(() -> texts.getString("chart.saved").formatted(file)))));
  }
}
