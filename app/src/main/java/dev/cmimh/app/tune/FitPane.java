package dev.cmimh.app.tune;

import dev.cmimh.app.chart.StillFigureView;
import dev.cmimh.app.desk.FittingProgress;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.ObjectiveFigure;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** What a method that is fitted at one go minimises, live; in words where it tells no figure. */
final class FitPane extends StackPane {

  private static final double WORDS_WIDTH = 420;

  private final StillFigureView figure;
  private final Label words = new Label();
  private final Texts texts;

  FitPane(
      ObservableValue<Optional<FittingProgress>> fit,
      Background background,
      ObservableValue<FigurePalette> palette,
      Consumer<String> notices,
      Texts texts) {
    this.texts = texts;
    this.figure =
        new StillFigureView(new ObjectiveFigure("", List.of()), background, palette, texts);
    figure.setOnNotice(notices);
    setId("fit-pane");
    getStyleClass().add("fit-pane");
    words.setId("fit-words");
    words.setWrapText(true);
    words.setMaxWidth(WORDS_WIDTH);
    words.getStyleClass().add("fit-words");
    getChildren().addAll(figure, words);
    fit.subscribe(now -> now.ifPresent(this::show));
  }

  private void show(FittingProgress fit) {
    figure.setVisible(fit.hasObjective());
    words.setVisible(!fit.hasObjective());
    if (fit.hasObjective()) {
      figure.show(new ObjectiveFigure(fit.method().label(), fit.objectives()));
    } else {
      words.setText(words(fit));
    }
  }

  private String words(FittingProgress fit) {
    return texts.get(
        fit.rounds() == 0 ? "tune.fit.before-rounds" : "tune.fit.no-objective",
        fit.method().label());
  }
}
