package dev.cmimh.app.search;

import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.LineStyle;
import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

/** Names a retrieval task, with a piece of the line that stands for it in every chart. */
final class TaskBadge extends HBox {

  private static final double LINE_LENGTH = 26;

  TaskBadge(Task task) {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("task-badge", "task-" + task.key());
    Line line = new Line(0, 0, LINE_LENGTH, 0);
    line.getStyleClass().add("task-line");
    String dashes = LineStyle.of(task).dashes();
    if (!dashes.isEmpty()) {
      line.getStrokeDashArray()
          .setAll(Arrays.stream(dashes.split(" ")).map(Double::valueOf).toList());
    }
    getChildren().setAll(line, new Label(task.label()));
  }
}
