package dev.cmimh.app.chart;

import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import dev.cmimh.model.figure.LineStyle;
import dev.cmimh.model.figure.Numbers;
import dev.cmimh.model.sweep.Sweep;
import dev.cmimh.model.sweep.SweepPoint;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

/** The box beside a value of a trade-off: mean and deviation of every figure, and chance. */
final class TradeOffReading extends VBox {

  private static final double SWATCH = 18;

  private final ResourceBundle texts;
  private final Label head = new Label();
  private final Label seeds = new Label();
  private final GridPane table = new GridPane();
  private String spoken = "";

  TradeOffReading(ResourceBundle texts) {
    this.texts = texts;
    getStyleClass().add("figure-reading");
    head.getStyleClass().add("figure-reading-epoch");
    seeds.getStyleClass().add("figure-reading-mark");
    table.getStyleClass().add("figure-reading-table");
    setMouseTransparent(true);
    setManaged(false);
    getChildren().addAll(head, seeds, table);
  }

  /** All that it says, for screen readers. */
  String spoken() {
    return spoken;
  }

  void show(double value, Sweep sweep, DrawnTradeOff figure) {
    head.setText(sweep.plan().swept().label() + " " + Numbers.plain(value));
    Optional<SweepPoint> point = figure.point(value);
    seeds.setText(
        texts
            .getString("tradeoff.reading.seeds")
            .formatted(
                point.map(each -> each.trials().size()).orElse(0), sweep.plan().seeds().size()));
    table.getChildren().clear();
    point.ifPresent(each -> fill(each, figure.palette()));
    spoken =
        Stream.concat(
                Stream.of(head.getText(), seeds.getText()),
                table.getChildren().stream()
                    .filter(Label.class::isInstance)
                    .map(node -> ((Label) node).getText()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
  }

  private void fill(SweepPoint point, FigurePalette palette) {
    for (Task task : Task.values()) {
      SeedSummary figure = point.meanAveragePrecision().get(task);
      if (figure != null) {
        row(
            swatch(Ink.of(task), LineStyle.of(task), palette),
            task.label(),
            percent(figure),
            texts
                .getString("tradeoff.reading.chance")
                .formatted(format("%.1f", 100 * point.chance().get(task))));
      }
    }
    if (point.meanAveragePrecision().isEmpty()) {
      row(
          swatch(Ink.SINGLE, LineStyle.SOLID, palette),
          texts.getString("tradeoff.reading.own-pair"),
          spread(point.ownPairReciprocalRank(), "%.3f"),
          "");
    }
    if (point.boundsInformation()) {
      information(point, palette);
    }
    row(
        swatch(Ink.TOTAL_CORRELATION, LineStyle.DASH_DOT, palette),
        "Corr MSE",
        spread(point.correlationError(), "%.4f"),
        "");
  }

  private void information(SweepPoint point, FigurePalette palette) {
    row(
        swatch(Ink.MODALITY_GAP, LineStyle.SOLID, palette),
        texts.getString("tradeoff.reading.image-private"),
        spread(point.imagePrivateInformation(), "%.2f"),
        texts.getString("tradeoff.reading.nats"));
    row(
        swatch(Ink.MODALITY_GAP, LineStyle.DASHED, palette),
        texts.getString("tradeoff.reading.text-private"),
        spread(point.textPrivateInformation(), "%.2f"),
        texts.getString("tradeoff.reading.nats"));
  }

  private void row(Line swatch, String name, String value, String remark) {
    Label number = new Label(value);
    number.getStyleClass().add("figure-reading-value");
    GridPane.setHalignment(number, HPos.RIGHT);
    Label muted = new Label(remark);
    muted.getStyleClass().add("figure-reading-muted");
    table.addRow(table.getRowCount(), swatch, new Label(name), number, muted);
  }

  private static Line swatch(Ink ink, LineStyle style, FigurePalette palette) {
    Line swatch = new Line(0, 0, SWATCH, 0);
    swatch.setStroke(ReadingBox.color(palette, ink));
    swatch.setStrokeWidth(2);
    Stream.of(style.dashes().split(" "))
        .filter(length -> !length.isEmpty())
        .forEach(length -> swatch.getStrokeDashArray().add(Double.valueOf(length)));
    return swatch;
  }

  private static String percent(SeedSummary figure) {
    return spread(
            new SeedSummary(100 * figure.mean(), 100 * figure.standardDeviation(), figure.runs()),
            "%.1f")
        + " %";
  }

  private static String spread(SeedSummary figure, String format) {
    String mean = format(format, figure.mean());
    return figure.runs() < 2 ? mean : mean + " ± " + format(format, figure.standardDeviation());
  }

  private static String format(String format, double value) {
    return !Double.isFinite(value) ? "-" : String.format(Locale.ROOT, format, value);
  }
}
