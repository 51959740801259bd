package dev.cmimh.app.chart;

import dev.cmimh.app.task.Background;
import dev.cmimh.model.figure.FigureExport;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.TradeOffExport;
import dev.cmimh.model.sweep.Sweep;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The trade-off of a sweep, with its title and export. It is drawn anew with every finished trial,
 * and only while it can be seen.
 *
 * <p>Mouse: hover for values, click to choose a value. Keys: Left and Right go from value to value,
 * Enter and Space choose, Escape gives up.
 */
public final class TradeOffView extends VBox {

  private final ObservableValue<FigurePalette> palette;
  private final Background background;
  private final ResourceBundle texts;
  private final Label title = new Label();
  private final FigureTools tools;
  private final TradeOffPlot plot;
  private Consumer<String> onNotice = notice -> {};
  private Function<FigureExport.Format, Optional<Path>> chooser = this::choose;
  private Optional<Sweep> shown = Optional.empty();

  /**
   * @param palette of the theme
   * @param background where it is drawn: best a thread that nobody waits for
   * @param texts holds the keys {@code chart.*} and {@code tradeoff.*}
   */
  public TradeOffView(
      ObservableValue<FigurePalette> palette, Background background, ResourceBundle texts) {
    this.palette = palette;
    this.background = background;
    this.texts = texts;
    this.tools = new FigureTools(texts);
    this.plot = new TradeOffPlot(palette, background, texts);
    getStyleClass().add("figure-view");
    getStylesheets()
        .add(Objects.requireNonNull(TradeOffView.class.getResource("chart.css")).toExternalForm());
    title.getStyleClass().add("figure-title");
    FigureTools.showIf(tools.logarithm(), false);
    tools.onExport(format -> chooser.apply(format).ifPresent(file -> export(format, file)));
    getChildren().addAll(new FigureHeader(title, new Label(), tools), plot);
    setVgrow(plot, Priority.ALWAYS);
    show(Optional.empty());
  }

  /** Shows a sweep as far as it has come. */
  public void show(Optional<Sweep> sweep) {
    shown = sweep;
    title.setText(
        sweep
            .map(
                each ->
                    texts.getString("tradeoff.figure.title").formatted(each.plan().swept().label()))
            .orElse(texts.getString("tradeoff.figure.none")));
    tools.setVisible(sweep.isPresent());
    plot.show(sweep);
  }

  /** The value that the person has chosen; null where there is none. */
  public ObjectProperty<Double> chosenProperty() {
    return plot.chosenProperty();
  }

  /** Is told, in a sentence, where a file was saved or why not. */
  public void setOnNotice(Consumer<String> onNotice) {
    this.onNotice = onNotice;
  }

  /** Asks for files in another way than by a dialog. */
  void setChooser(Function<FigureExport.Format, Optional<Path>> chooser) {
    this.chooser = chooser;
  }

  FigureTools tools() {
    return tools;
  }

  TradeOffPlot plot() {
    return plot;
  }

  private Optional<Path> choose(FigureExport.Format format) {
    return new SaveDialog(texts).choose("trade-off", format, getScene().getWindow());
  }

  private void export(FigureExport.Format format, Path file) {
    Sweep sweep = shown.orElseThrow();
    FigurePalette colours = palette.getValue();
    var _ =
        background.run(
            _ -> {
              TradeOffExport.write(sweep, colours, format, file);
              return file;
            },
            saved -> onNotice.accept(texts.getString("chart.saved").formatted(saved)),
            cause -> onNotice.accept(String.valueOf(cause.getMessage())));
  }
}
