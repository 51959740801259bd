package dev.cmimh.app.runs;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.chart.FigureView;
import dev.cmimh.app.chart.LiveFigures;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.comparison.RunComparison;
import dev.cmimh.model.figure.FigureDescription;
import dev.cmimh.model.figure.FigurePalette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Compared runs: what sets them apart at the left, their curves laid over each other right. */
final class ComparisonPane extends HBox {

  private static final double LEAST_HEIGHT = 200;

  private final ComparisonTable table;

  /**
   * @param notices hears, in a sentence, where a figure was saved or why not
   */
  ComparisonPane(
      ComparisonViewModel model,
      LiveFigures figures,
      ObservableValue<FigurePalette> palette,
      Consumer<String> notices,
      Texts texts) {
    getStyleClass().add("comparison");
    this.table = new ComparisonTable(texts, palette, figures::highlight);
    Label title = new Label(texts.get("runs.compared"));
    title.getStyleClass().add("section-title");
    ScrollPane scrolled = new DirectScrollPane(new VBox(8, title, table));
    scrolled.getStyleClass().addAll("comparison-scroll", Styles.DENSE);
    scrolled.setMinWidth(0);
    scrolled.setPrefWidth(520);
    GridPane charts = charts(figures, notices, texts);
    HBox.setHgrow(charts, Priority.ALWAYS);
    getChildren().setAll(scrolled, charts);
    model.comparison().subscribe(found -> found.ifPresent(table::show));
    palette.subscribe(_ -> show(model.comparison().get()));
  }

  private void show(Optional<RunComparison> comparison) {
    comparison.ifPresent(table::show);
  }

  private static GridPane charts(LiveFigures figures, Consumer<String> notices, Texts texts) {
    GridPane charts = new GridPane();
    charts.getStyleClass().add("comparison-charts");
    List<Node> views = new ArrayList<>();
    for (FigureDescription description : figures.descriptions()) {
      FigureView view = new FigureView(figures, description.name(), texts.bundle());
      view.setOnNotice(notices);
      view.setMinHeight(LEAST_HEIGHT / 2);
      GridPane.setHgrow(view, Priority.ALWAYS);
      GridPane.setVgrow(view, Priority.ALWAYS);
      charts.add(view, views.size() % 2, views.size() / 2);
      views.add(view);
    }
    for (int column = 0; column < 2; column++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      charts.getColumnConstraints().add(half);
    }
    charts.setMinWidth(0);
    return charts;
  }
}
