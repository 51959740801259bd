package dev.cmimh.app.runs;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.chart.ParallelView;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.comparison.Headline;
import dev.cmimh.model.figure.FigurePalette;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/** Settings of runs against a figure that the person chooses. */
final class ParallelPane extends StackPane {

  /**
   * @param drawing one thread on which it is drawn
   * @param notices hears, in a sentence, where the figure was saved or why not
   */
  ParallelPane(
      ParallelViewModel model,
      ObservableValue<FigurePalette> palette,
      Background drawing,
      Consumer<String> notices,
      Texts texts) {
    getStyleClass().add("parallel");
    ComboBox<Headline> choice = new ComboBox<>();
    choice.setId("parallel-figure");
    choice.getItems().setAll(Headline.values());
    choice.setConverter(new Titles());
    choice.setAccessibleText(texts.get("parallel.figure"));
    choice.getStyleClass().add(Styles.SMALL);
    choice.valueProperty().bindBidirectional(model.headline());
    Hint.on(choice, texts.get("parallel.figure.help"));
    ParallelView view = new ParallelView(palette, drawing, choice, texts.bundle());
    view.setId("runs-parallel-view");
    view.setOnBrush(model::brush);
    view.setOnChoice(line -> model.choose(line.id()));
    view.setOnNotice(notices);
    model.figure().subscribe(view::show);
    getChildren().setAll(view);
  }

  private static final class Titles extends StringConverter<Headline> {

    @Override
    public String toString(Headline figure) {
      return figure == null ? "" : figure.title();
    }

    @Override
    public Headline fromString(String title) {
      throw new UnsupportedOperationException("The list of figures is not written into");
    }
  }
}
