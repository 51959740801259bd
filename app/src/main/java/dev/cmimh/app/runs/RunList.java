package dev.cmimh.app.runs;

import dev.cmimh.app.memory.Memory;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.comparison.RunColumn;
import dev.cmimh.model.run.RunSummary;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The table of runs: sorted by any column, several rows at once to be chosen. */
final class RunList extends TableView<RunSummary> {

  private static final String SORTED = "runs.sorted";
  private static final Set<RunColumn> HIDDEN =
      EnumSet.of(
          RunColumn.METHOD,
          RunColumn.MEAN,
          RunColumn.TEST_MEAN,
          RunColumn.OWN_PAIR,
          RunColumn.DATA_SET);

  private final RunsViewModel model;
  private final ChosenRunViewModel chosen;
  private final RunTexts runTexts;
  private final Texts texts;
  private final Memory memory;
  private boolean selecting;

  RunList(
      RunsViewModel model,
      ChosenRunViewModel chosen,
      RunTexts runTexts,
      Memory memory,
      Texts texts) {
    this.model = model;
    this.chosen = chosen;
    this.runTexts = runTexts;
    this.texts = texts;
    this.memory = memory;
    setId("runs-table");
    setAccessibleText(texts.get("runs.table"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setTableMenuButtonVisible(true);
    for (RunColumn column : RunColumn.values()) {
      getColumns().add(column(column));
    }
    new RoomForColumns(this).watch();
    SortedList<RunSummary> sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    recallOrder();
    getSortOrder().addListener((ListChangeListener<TableColumn<?, ?>>) _ -> rememberOrder());
    getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<RunSummary>) _ -> choose());
    model.selection().addListener((_, _, runs) -> select(runs));
    model.renewals().addListener((_, _, _) -> select(model.selection().get()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private TableColumn<RunSummary, RunSummary> column(RunColumn column) {
    TableColumn<RunSummary, RunSummary> made =
        new TableColumn<>(texts.get("runs.column." + column.key()));
    made.setId(column.key());
    made.setVisible(!HIDDEN.contains(column));
    made.setPrefWidth(width(column));
    made.setComparator(column.order());
    made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    made.setCellFactory(_ -> new Cell(column));
    made.getStyleClass().add(column.isNumeric() ? "number-column" : "text-column");
    made.sortTypeProperty().addListener((_, _, _) -> rememberOrder());
    return made;
  }

  private static double width(RunColumn column) {
    return switch (column) {
      case NAME -> 126;
      case CREATED -> 128;
      case TAGS, DATA_SET -> 110;
      case BITS, SEED -> 46;
      case KL_WEIGHT, IMAGE_TO_TEXT, TEXT_TO_IMAGE, IMAGE_TO_IMAGE, TEXT_TO_TEXT -> 78;
      case STATE -> 66;
      default -> 71;
    };
  }

  private final class Cell extends TableCell<RunSummary, RunSummary> {

    private final RunColumn column;

    Cell(RunColumn column) {
      this.column = column;
      if (column == RunColumn.NAME) {
        // Trials of a sweep and of a study have names that differ at their end.
        setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
      }
    }

    @Override
    protected void updateItem(RunSummary run, boolean empty) {
      super.updateItem(run, empty);
      setText(empty || run == null ? null : runTexts.cell(column, run));
    }
  }

  private void choose() {
    if (!selecting && !model.isRenewing()) {
      model.selection().set(List.copyOf(getSelectionModel().getSelectedItems()));
    }
  }

  /** A list that was read anew has other rows for the same runs. */
  private void select(List<RunSummary> runs) {
    Set<RunSummary> selected = new HashSet<>(getSelectionModel().getSelectedItems());
    if (model.isRenewing() || selected.equals(Set.copyOf(runs))) {
      return;
    }
    selecting = true;
    getSelectionModel().clearSelection();
    runs.forEach(getSelectionModel()::select);
    selecting = false;
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE) {
      model.delete();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      chosen.openInSearch();
      event.consume();
    }
  }

  private void rememberOrder() {
    memory.put(
        SORTED,
        getSortOrder().stream()
            .map(column -> column.getSortType().name() + " " + column.getId())
            .collect(Collectors.joining(",")));
  }

  private void recallOrder() {
    for (String part : memory.get(SORTED).orElse("").split(",")) {
      String[] words = part.split(" ");
      getColumns().stream()
          .filter(column -> words.length == 2 && words[1].equals(column.getId()))
          .findFirst()
          .ifPresent(column -> sortBy(column, words[0].toUpperCase(Locale.ROOT)));
    }
  }

  private void sortBy(TableColumn<RunSummary, ?> column, String type) {
    Arrays.stream(TableColumn.SortType.values())
        .filter(known -> known.name().equals(type))
        .findFirst()
        .ifPresent(
            known -> {
              column.setSortType(known);
              getSortOrder().add(column);
            });
  }
}
