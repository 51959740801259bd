package dev.cmimh.app.chart;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.task.Background;
import dev.cmimh.model.figure.FigureExport;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.ParallelBrush;
import dev.cmimh.model.figure.ParallelExport;
import dev.cmimh.model.figure.ParallelFigure;
import dev.cmimh.model.figure.ParallelLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Parallel axes with their title, what they end in, and export. */
public final class ParallelView extends VBox {

  private final ObservableValue<FigurePalette> palette;
  private final Background background;
  private final ResourceBundle texts;
  private final Label title;
  private final Button clear;
  private final ParallelPlot plot;
  private Consumer<String> onNotice = notice -> {};
  private Function<FigureExport.Format, Optional<Path>> chooser = this::choose;
  private ParallelFigure shown = new ParallelFigure(List.of(), List.of(), Map.of());

  /**
   * @param palette of the theme
   * @param background where it is drawn: one thread
   * @param choice the control beside the title that chooses the last axis
   * @param texts holds the keys {@code chart.*} and {@code parallel.*}
   */
  public ParallelView(
      ObservableValue<FigurePalette> palette,
      Background background,
      Node choice,
      ResourceBundle texts) {
    this.palette = palette;
    this.background = background;
    this.texts = texts;
    this.title = new Label(texts.getString("parallel.title"), choice);
    this.clear = new Button(texts.getString("parallel.clear"));
    this.plot = new ParallelPlot(palette, background, texts);
    getStyleClass().add("figure-view");
    getStylesheets()
        .add(Objects.requireNonNull(ParallelView.class.getResource("chart.css")).toExternalForm());
    title.getStyleClass().add("figure-title");
    title.setContentDisplay(ContentDisplay.RIGHT);
    clear.setId("parallel-clear");
    clear.getStyleClass().addAll(Styles.SMALL, "figure-tool");
    Hint.on(clear, texts.getString("parallel.clear.help"));
    clear.setOnAction(_ -> plot.brush(Map.of(), true));
    FigureTools tools = new FigureTools(texts);
    FigureTools.showIf(tools.logarithm(), false);
    tools.getChildren().addFirst(clear);
    tools.onExport(format -> chooser.apply(format).ifPresent(file -> export(format, file)));
    getChildren().addAll(new FigureHeader(title, new Label(), tools), plot);
    setVgrow(plot, Priority.ALWAYS);
    show(shown);
  }

  /** Shows a figure. */
  public void show(ParallelFigure figure) {
    shown = figure;
    FigureTools.showIf(clear, !figure.brushes().isEmpty());
    plot.show(figure);
  }

  /** Is told all brushes when a person has moved one. */
  public void setOnBrush(Consumer<Map<String, ParallelBrush>> onBrush) {
    plot.setOnBrush(onBrush);
  }

  /** Is told the line that a person has chosen. */
  public void setOnChoice(Consumer<ParallelLine> onChoice) {
    plot.setOnChoice(onChoice);
  }

  /** Is told, in a sentence, where a file was saved or why not. */
  public void setOnNotice(Consumer<String> onNotice) {
    this.onNotice = onNotice;
  }

  /** Asks for files in another way than by a dialog. */
  void setChooser(Function<FigureExport.Format, Optional<Path>> chooser) {
    this.chooser = chooser;
  }

  private Optional<Path> choose(FigureExport.Format format) {
    return new SaveDialog(texts).choose("runs-parallel", format, getScene().getWindow());
  }

  private void export(FigureExport.Format format, Path file) {
    ParallelFigure figure = shown;
    FigurePalette colours = palette.getValue();
    var _ =
        background.run(
            _ -> {
              ParallelExport.write(figure, colours, format, file);
              return file;
            },
            saved -> onNotice.accept(texts.getString("chart.saved").formatted(saved)),
            cause -> onNotice.accept(String.valueOf(cause.getMessage())));
  }
}
