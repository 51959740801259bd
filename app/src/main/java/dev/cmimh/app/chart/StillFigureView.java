package dev.cmimh.app.chart;

import dev.cmimh.app.error.FailureText;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.figure.FigureExport;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.FigurePoint;
import dev.cmimh.model.figure.StillFigure;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A still figure with its title and tools.
 *
 * <p>Mouse: hover for values, click to choose. Keys: arrows move what is pointed at, Enter chooses
 * it.
 */
public final class StillFigureView extends VBox {

  private static final int EXPORT_WIDTH = 960;
  private static final int EXPORT_HEIGHT = 540;

  private final Background background;
  private final ObservableValue<FigurePalette> palette;
  private final Texts texts;
  private final Label title = new Label();
  private final Label scales = new Label();
  private final FigureTools tools;
  private final StillPlot plot;
  private final BooleanProperty enlarged = new SimpleBooleanProperty(this, "enlarged");
  private Consumer<String> onNotice = notice -> {};
  private Function<FigureExport.Format, Optional<Path>> chooser = this::choose;
  private StillFigure figure;

  /**
   * @param background where is drawn and saved
   * @param palette colours of the theme in use
   */
  public StillFigureView(
      StillFigure figure,
      Background background,
      ObservableValue<FigurePalette> palette,
      Texts texts) {
    this.background = background;
    this.palette = palette;
    this.texts = texts;
    this.tools = new FigureTools(texts.bundle());
    this.plot = new StillPlot(background, palette);
    getStyleClass().add("figure-view");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("chart.css")).toExternalForm());
    title.getStyleClass().add("figure-title");
    scales.getStyleClass().add("figure-scales");
    FigureTools.showIf(tools.logarithm(), false);
    enlarged.subscribe(tools::enlarged);
    tools.onExport(format -> chooser.apply(format).ifPresent(file -> export(format, file)));
    getChildren().addAll(new FigureHeader(title, scales, tools), plot);
    setVgrow(plot, Priority.ALWAYS);
    show(figure);
  }

  /** Shows newer values, or another figure. */
  public void show(StillFigure shown) {
    figure = shown;
    title.setText(shown.title());
    scales.setText(String.join(" | ", shown.scales()));
    Hint.on(title, shown.explanation());
    plot.setAccessibleHelp(shown.explanation() + " " + texts.get("chart.still.keys"));
    plot.show(shown);
  }

  /** Its name in files. */
  public String name() {
    return figure.name();
  }

  /** Marks what tells of some bits. */
  public void select(List<Integer> bits) {
    plot.select(bits);
  }

  /** Hears what was clicked, or chosen by the Enter key. */
  public void setOnChoice(Consumer<FigurePoint> listener) {
    plot.onChoice(listener);
  }

  /** Is told to enlarge (true) or restore (false) the figure. */
  public void setOnEnlarge(Consumer<Boolean> onEnlarge) {
    FigureTools.showIf(tools.enlarge(), true);
    tools
        .enlarge()
        .setOnAction(
            _ -> {
              enlarged.set(!enlarged.get());
              onEnlarge.accept(enlarged.get());
            });
  }

  /** Whether the figure is shown large: decides what its button offers. */
  public BooleanProperty enlargedProperty() {
    return enlarged;
  }

  /** Is told, in a sentence, where a file was saved or why not. */
  public void setOnNotice(Consumer<String> listener) {
    onNotice = listener;
  }

  /** Asks for files in another way than by a dialog. */
  void setChooser(Function<FigureExport.Format, Optional<Path>> another) {
    chooser = another;
  }

  StillPlot plot() {
    return plot;
  }

  private Optional<Path> choose(FigureExport.Format format) {
    return new SaveDialog(texts.bundle()).choose(figure.name(), format, getScene().getWindow());
  }

  private void export(FigureExport.Format format, Path file) {
    StillFigure saved = figure;
    FigurePalette colours = WindowFont.on(palette.getValue());
    var _ =
        background.run(
            _ -> {
              FigureExport.write(saved, colours, format, EXPORT_WIDTH, EXPORT_HEIGHT, file);
              return texts.bundle().getString("chart.saved").formatted(file);
            },
            onNotice,
            failure -> onNotice.accept(new FailureText(texts).sentence(failure)));
  }
}
