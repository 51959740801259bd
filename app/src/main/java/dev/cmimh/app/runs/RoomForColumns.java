package dev.cmimh.app.runs;

import dev.cmimh.model.comparison.RunColumn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Hides the columns that matter least where a table is too narrow for all, so that the figures need
 * no scrolling, and shows those again when there is room. What a person hid stays hidden.
 */
final class RoomForColumns {

  private static final double SCROLL_BAR = 16;
  private static final List<RunColumn> FIRST_TO_GO =
      List.of(RunColumn.TAGS, RunColumn.CREATED, RunColumn.EPOCHS, RunColumn.STATE);

  private final TableView<?> table;
  private final Deque<TableColumn<?, ?>> hidden = new ArrayDeque<>();

  RoomForColumns(TableView<?> table) {
    this.table = table;
  }

  void watch() {
    table.widthProperty().addListener((_, _, width) -> fit(width.doubleValue() - SCROLL_BAR));
  }

  private void fit(double room) {
    while (!hidden.isEmpty() && taken() + hidden.peek().getWidth() <= room) {
      hidden.pop().setVisible(true);
    }
    for (RunColumn each : FIRST_TO_GO) {
      if (taken() > room) {
        shown(each).ifPresent(this::hide);
      }
    }
  }

  private void hide(TableColumn<?, ?> column) {
    column.setVisible(false);
    hidden.push(column);
  }

  private Optional<TableColumn<?, ?>> shown(RunColumn wanted) {
    for (TableColumn<?, ?> column : table.getVisibleLeafColumns()) {
      if (wanted.key().equals(column.getId())) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  private double taken() {
    return table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
  }
}
