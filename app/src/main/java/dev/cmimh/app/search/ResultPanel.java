package dev.cmimh.app.search;

import dev.cmimh.app.item.Thumbnails;
import dev.cmimh.app.text.Amounts;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.dataset.Modality;
import dev.cmimh.model.evaluation.Task;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Answers of one kind by one model, under their task and number. */
final class ResultPanel extends VBox {

  private final Texts texts;
  private final ResultGrid grid;
  private final HBox head = new HBox();
  private final Label count = new Label();
  private Optional<Task> task = Optional.empty();

  ResultPanel(
      Modality kind, Texts texts, Thumbnails thumbnails, BiConsumer<Integer, Modality> ask) {
    this.texts = texts;
    this.grid = new ResultGrid(kind, texts, thumbnails, ask);
    getStyleClass().add("result-panel");
    setMinSize(0, 0);
    head.getStyleClass().add("result-head");
    count.getStyleClass().add("result-count");
    count.setMinWidth(0);
    head.getChildren().setAll(count);
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().setAll(head, grid);
  }

  ResultGrid grid() {
    return grid;
  }

  void show(ResultGrid.Shown shown, boolean sameQuery, boolean compared) {
    if (!shown.list().task().equals(task)) {
      task = shown.list().task();
      head.getChildren().setAll(count);
      task.ifPresent(it -> head.getChildren().addFirst(new TaskBadge(it)));
    }
    count.setText(count(shown.list(), compared));
    grid.show(shown, sameQuery);
  }

  private String count(ResultList list, boolean compared) {
    String number = Amounts.count(list.results().size());
    if (list.task().isEmpty()) {
      return texts.get("search.count.leafing", number);
    }
    if (compared) {
      return texts.get("search.count.both", Amounts.count(list.inBoth()), number);
    }
    return texts.get(
        list.answers() == Modality.IMAGE ? "search.count.pictures" : "search.count.tags", number);
  }
}
