package dev.cmimh.app.codes;

import dev.cmimh.app.chart.FigureGrid;
import dev.cmimh.app.chart.StillFigureView;
import dev.cmimh.app.control.DirectScrollPane;
import dev.cmimh.app.task.Background;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.codes.CodeReport;
import dev.cmimh.model.figure.CodeFigures;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.StillFigure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The figures of codes: one large, the others below; what is clicked is the bit looked at. */
final class FiguresPane extends DirectScrollPane {

  private final Background background;
  private final ObservableValue<FigurePalette> palette;
  private final Texts texts;
  private final IntegerProperty bit;
  private final Consumer<String> notices;
  private final Map<String, StillFigureView> views = new LinkedHashMap<>();
  private final FigureGrid grid = new FigureGrid(List.of());

  /**
   * @param background where figures are drawn
   * @param bit the one that is looked at
   * @param notices hears where a figure was saved
   */
  FiguresPane(
      Background background,
      ObservableValue<FigurePalette> palette,
      Texts texts,
      IntegerProperty bit,
      Consumer<String> notices) {
    this.background = background;
    this.palette = palette;
    this.texts = texts;
    this.bit = bit;
    this.notices = notices;
    setContent(grid);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().add("codes-figures");
    viewportBoundsProperty()
        .subscribe(bounds -> grid.setShownHeight(Math.floor(bounds.getHeight())));
    bit.subscribe(_ -> views.values().forEach(this::select));
    addEventHandler(KeyEvent.KEY_PRESSED, this::restoreOnEscape);
  }

  void show(CodeReport report) {
    List<StillFigure> figures = CodeFigures.of(report);
    figures.forEach(
        figure -> {
          StillFigureView known = views.get(figure.name());
          if (known == null) {
            views.put(figure.name(), view(figure));
          } else {
            known.show(figure);
          }
        });
    grid.setFigures(figures.stream().map(figure -> views.get(figure.name())).toList());
  }

  private StillFigureView view(StillFigure figure) {
    StillFigureView view = new StillFigureView(figure, background, palette, texts);
    view.setId("codes-" + figure.name());
    view.setOnNotice(notices);
    view.setOnChoice(point -> point.bits().stream().findFirst().ifPresent(bit::set));
    view.setOnEnlarge(large -> grid.enlarged().set(large ? Optional.of(view) : Optional.empty()));
    grid.enlarged()
        .subscribe(
            large -> view.enlargedProperty().set(large.filter(node -> node == view).isPresent()));
    select(view);
    return view;
  }

  private void select(StillFigureView view) {
    view.select(List.of(bit.get()));
  }

  private void restoreOnEscape(KeyEvent event) {
    Optional<Node> large = grid.enlarged().get();
    if (event.getCode() == KeyCode.ESCAPE && large.isPresent()) {
      grid.enlarged().set(Optional.empty());
      event.consume();
    }
  }
}
