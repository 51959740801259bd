package dev.cmimh.app.chart;

import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/** The box beside the crosshair: the epoch, what changed there, and a row for each curve. */
final class ReadingBox extends VBox {

  private static final double SWATCH = 18;

  private final ResourceBundle texts;
  private final Label epoch = new Label();
  private final Label mark = new Label();
  private final GridPane table = new GridPane();

  ReadingBox(ResourceBundle texts) {
    this.texts = texts;
    getStyleClass().add("figure-reading");
    epoch.getStyleClass().add("figure-reading-epoch");
    mark.getStyleClass().add("figure-reading-mark");
    table.getStyleClass().add("figure-reading-table");
    setMouseTransparent(true);
    setManaged(false);
    getChildren().addAll(epoch, mark, table);
  }

  void show(FigureReading reading, FigurePalette palette) {
    epoch.setText(texts.getString("chart.epoch") + " " + Values.digits(reading.epoch()));
    mark.setText(reading.mark().map(each -> each.label()).orElse(""));
    mark.setVisible(reading.mark().isPresent());
    mark.setManaged(reading.mark().isPresent());
    table.getChildren().clear();
    addHead(reading);
    for (int i = 0; i < reading.rows().size(); i++) {
      table.addRow(i + 1, cells(reading.rows().get(i), palette).toArray(Node[]::new));
    }
  }

  private void addHead(FigureReading reading) {
    if (reading.hasChance()) {
      table.add(cell(texts.getString("chart.chance"), true), 3, 0);
    }
    if (reading.hasPinned()) {
      table.add(cell(texts.getString("chart.pinned"), true), 4, 0);
    }
  }

  private static List<Node> cells(FigureReading.Row row, FigurePalette palette) {
    Line swatch = new Line(0, 0, SWATCH, 0);
    swatch.setStroke(color(palette, row.ink()));
    swatch.setStrokeWidth(row.style().width());
    Stream.of(row.style().dashes().split(" "))
        .filter(length -> !length.isEmpty())
        .forEach(length -> swatch.getStrokeDashArray().add(Double.valueOf(length)));
    return List.of(
        swatch,
        new Label(row.label()),
        cell(row.value(), false),
        cell(row.chance(), true),
        cell(row.pinned(), true));
  }

  private static Label cell(String text, boolean muted) {
    Label label = new Label(text);
    GridPane.setHalignment(label, HPos.RIGHT);
    label.getStyleClass().add(muted ? "figure-reading-muted" : "figure-reading-value");
    return label;
  }

  static Color color(FigurePalette palette, Ink ink) {
    java.awt.Color color = palette.color(ink);
    return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
  }
}
