package dev.cmimh.app.chart;

import dev.cmimh.model.figure.ParallelAxis;
import dev.cmimh.model.figure.ParallelLine;
import java.util.List;
import java.util.ResourceBundle;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The box beside a line over parallel axes: its name and its value on each of them. */
final class ParallelReading extends VBox {

  private final Label name = new Label();
  private final GridPane table = new GridPane();
  private final ResourceBundle texts;
  private String spoken = "";

  ParallelReading(ResourceBundle texts) {
    this.texts = texts;
    getStyleClass().add("figure-reading");
    name.getStyleClass().add("figure-reading-epoch");
    table.getStyleClass().add("figure-reading-table");
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
    getChildren().addAll(name, table);
  }

  void show(List<ParallelAxis> axes, ParallelLine line) {
    name.setText(line.name());
    table.getChildren().clear();
    StringBuilder said = new StringBuilder(line.name());
    for (int axis = 0; axis < axes.size(); axis++) {
      Label value = new Label(ParallelAxis.label(line.values().get(axis)));
      value.getStyleClass().add("figure-reading-value");
      GridPane.setHalignment(value, HPos.RIGHT);
      table.addRow(axis, new Label(axes.get(axis).title()), value);
      said.append(
          texts.getString("parallel.spoken").formatted(axes.get(axis).title(), value.getText()));
    }
    spoken = said.toString();
  }

  /** The same in words. */
  String spoken() {
    return spoken;
  }
}
