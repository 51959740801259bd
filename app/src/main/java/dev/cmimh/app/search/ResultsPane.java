package dev.cmimh.app.search;

import dev.cmimh.app.desk.ModelNames;
import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.search.ResultGrid.Shown;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The answers: a column per model, a grid per kind. Grids stay as long as their number and kinds
 * do, so that renewed answers come without flicker.
 */
final class ResultsPane extends HBox {

  private final Texts texts;
  private final ModelNames names;
  private final Thumbnails thumbnails;
  private final BiConsumer<Integer, Modality> ask;
  private final Consumer<Selection> selected;
  private final List<Column> columns = new ArrayList<>();
  private Query lastQuery = new Query.Nothing();

  /**
   * @param ask hears with which item to ask
   * @param selected hears which result was selected
   */
  ResultsPane(
      Texts texts,
      ModelNames names,
      Thumbnails thumbnails,
      BiConsumer<Integer, Modality> ask,
      Consumer<Selection> selected) {
    this.texts = texts;
    this.names = names;
    this.thumbnails = thumbnails;
    this.ask = ask;
    this.selected = selected;
    setId("search-results");
    getStyleClass().add("results");
    setMinSize(0, 0);
  }

  /** A column: whose answers they are, and a panel per kind. */
  private record Column(VBox box, ColumnHead head, List<ResultPanel> panels) {}

  /** Shows answers; in the same turn it says for which words. */
  void show(SearchResults results) {
    List<List<ResultList>> lists =
        results
            .leafed()
            .map(list -> List.of(List.of(list)))
            .orElseGet(() -> results.answers().stream().map(ModelAnswer::lists).toList());
    shape(lists);
    boolean same = results.query().equals(lastQuery);
    lastQuery = results.query();
    boolean compared = results.answers().size() == 2;
    for (int column = 0; column < columns.size(); column++) {
      Optional<ModelAnswer> answer =
          results.answers().isEmpty()
              ? Optional.empty()
              : Optional.of(results.answers().get(column));
      columns.get(column).head().show(answer, compared);
      for (int kind = 0; kind < lists.get(column).size(); kind++) {
        columns
            .get(column)
            .panels()
            .get(kind)
            .show(new Shown(results.dataset(), lists.get(column).get(kind)), same, compared);
      }
    }
    setUserData(results.answers().isEmpty() ? null : results.query().typed());
  }

  /** Nothing is there to be shown. */
  void clear() {
    columns.clear();
    getChildren().clear();
    setUserData(null);
  }

  /** The first grid, for who comes from the field. */
  void focusFirst() {
    if (!columns.isEmpty()) {
      columns.getFirst().panels().getFirst().grid().requestFocus();
    }
  }

  private void shape(List<List<ResultList>> lists) {
    List<List<Modality>> wanted = lists.stream().map(ResultsPane::kinds).toList();
    List<List<Modality>> there =
        columns.stream()
            .map(column -> column.panels().stream().map(it -> it.grid().kind()).toList())
            .toList();
    if (!wanted.equals(there)) {
      columns.clear();
      wanted.forEach(kinds -> columns.add(column(kinds)));
      getChildren().setAll(columns.stream().map(Column::box).toList());
    }
  }

  private static List<Modality> kinds(List<ResultList> lists) {
    return lists.stream().map(ResultList::answers).toList();
  }

  private Column column(List<Modality> kinds) {
    ColumnHead head = new ColumnHead(texts, names);
    List<ResultPanel> panels = kinds.stream().map(kind -> panel(kind, head)).toList();
    VBox box = new VBox(head);
    box.getChildren().addAll(panels);
    box.getStyleClass().add("answer-column");
    box.setMinSize(0, 0);
    box.setPrefWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    return new Column(box, head, panels);
  }

  private ResultPanel panel(Modality kind, ColumnHead head) {
    ResultPanel panel = new ResultPanel(kind, texts, thumbnails, ask);
    panel.setPrefHeight(0);
    VBox.setVgrow(panel, Priority.ALWAYS);
    ResultGrid grid = panel.grid();
    grid.selected()
        .addListener(
            (_, _, _) ->
                grid.selectedResult()
                    .ifPresent(
                        result ->
                            selected.accept(
                                new Selection(
                                    grid.shown().getValue().dataset(),
                                    result,
                                    kind,
                                    head.compared()))));
    return panel;
  }
}
