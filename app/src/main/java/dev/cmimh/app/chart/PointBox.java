package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.FigurePoint;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The box beside what is pointed at: what it is, and its values. */
final class PointBox extends VBox {

  private static final double SWATCH = 9;

  private final Label title = new Label();
  private final GridPane table = new GridPane();

  PointBox() {
    getStyleClass().add("figure-reading");
    title.getStyleClass().add("figure-reading-epoch");
    table.getStyleClass().add("figure-reading-table");
    setMouseTransparent(true);
    setManaged(false);
    getChildren().addAll(title, table);
  }

  void show(FigurePoint point, FigurePalette palette) {
    title.setText(point.title());
    table.getChildren().clear();
    for (int i = 0; i < point.rows().size(); i++) {
      FigurePoint.Row row = point.rows().get(i);
      Label value = new Label(row.value());
      value.getStyleClass().add("figure-reading-value");
      GridPane.setHalignment(value, HPos.RIGHT);
      table.addRow(
          i,
          new Rectangle(SWATCH, SWATCH, ReadingBox.color(palette, row.ink())),
          new Label(row.label()),
          value);
    }
  }

  /** What a screen reader says of it. */
  static String spoken(FigurePoint point) {
    StringBuilder spoken = new StringBuilder(point.title());
    point
        .rows()
        .forEach(row -> spoken.append(", ").append(row.label()).append(' ').append(row.value()));
    return spoken.toString();
  }
}
