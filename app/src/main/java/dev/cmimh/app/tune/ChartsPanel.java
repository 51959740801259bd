package dev.cmimh.app.tune;

import dev.cmimh.app.chart.FigureGrid;
import dev.cmimh.app.chart.FigureView;
import dev.cmimh.app.chart.LiveFigures;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.figure.FigureDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The live charts: mAP large, or the own pair's rank where there are no labels. */
final class ChartsPanel extends VBox {

  private static final String PRECISION = "mean-average-precision";
  private static final String RANK = "own-pair-rank";

  /** What is told apart first stands first. */
  private static final List<String> ORDER =
      List.of(PRECISION, "loss", "code-health", RANK, "private-information", "objective");

  private final Map<String, FigureView> views = new LinkedHashMap<>();
  private final FigureGrid grid;

  ChartsPanel(LiveFigures figures, Texts texts, Consumer<String> notices, ShownRunViewModel shown) {
    getStyleClass().add("charts-panel");
    names(figures).forEach(name -> views.put(name, new FigureView(figures, name, texts.bundle())));
    grid = new FigureGrid(List.copyOf(views.values()));
    views.values().forEach(view -> connect(view, notices));
    shown.labels().subscribe(this::arrange);
    ScrollPane scroll = new DirectScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("charts-scroll");
    scroll.setFocusTraversable(false);
    scroll
        .viewportBoundsProperty()
        .subscribe(bounds -> grid.setShownHeight(Math.floor(bounds.getHeight())));
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::restoreOnEscape);
  }

  private static Stream<String> names(LiveFigures figures) {
    List<String> known = figures.descriptions().stream().map(FigureDescription::name).toList();
    return Stream.concat(
        ORDER.stream().filter(known::contains),
        known.stream().filter(name -> !ORDER.contains(name)));
  }

  private void arrange(boolean labels) {
    List<String> first = labels ? List.of() : List.of(RANK);
    List<FigureView> shown =
        Stream.concat(first.stream(), views.keySet().stream())
            .distinct()
            .filter(name -> labels || !name.equals(PRECISION))
            .map(views::get)
            .toList();
    grid.setFigures(shown);
  }

  private void connect(FigureView view, Consumer<String> notices) {
    view.setOnNotice(notices);
    view.setOnEnlarge(large -> grid.enlarged().set(large ? Optional.of(view) : Optional.empty()));
    grid.enlarged()
        .subscribe(
            large -> view.enlargedProperty().set(large.filter(node -> node == view).isPresent()));
  }

  private void restoreOnEscape(KeyEvent event) {
    Optional<Node> large = grid.enlarged().get();
    if (event.getCode() == KeyCode.ESCAPE && large.isPresent()) {
      grid.enlarged().set(Optional.empty());
      event.consume();
    }
  }
}
