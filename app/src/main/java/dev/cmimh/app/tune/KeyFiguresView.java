package dev.cmimh.app.tune;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import dev.cmimh.model.figure.LineStyle;
import dev.cmimh.model.training.HealthFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.javafx.FontIcon;

/** The figures of the newest epoch in one line, and what goes wrong in words below it. */
final class KeyFiguresView extends VBox {

  private static final double SWATCH = 22;

  private final Texts texts;
  private final ObservableValue<FigurePalette> palette;
  private final FlowPane line = new FlowPane();
  private final VBox health = new VBox();

  KeyFiguresView(
      ObservableValue<KeyFigures> figures, ObservableValue<FigurePalette> palette, Texts texts) {
    this.texts = texts;
    this.palette = palette;
    setId("key-figures");
    getStyleClass().add("key-figures");
    line.getStyleClass().add("key-figure-line");
    health.getStyleClass().add("health");
    getChildren().addAll(line, health);
    figures.subscribe(this::show);
    palette.subscribe(_ -> show(figures.getValue()));
  }

  private void show(KeyFigures figures) {
    List<Node> shown = new ArrayList<>();
    shown.add(figure(texts.get("tune.figure.epoch"), epoch(figures), "", "tune.figure.epoch.help"));
    figures.tasks().forEach(task -> shown.add(task(task)));
    shown.add(
        figure(
            texts.get("tune.figure.rank"),
            figures.reciprocalRank().orElse(KeyFigures.UNKNOWN),
            "",
            "tune.figure.rank.help"));
    line.getChildren().setAll(shown);
    health.getChildren().setAll(findings(figures));
    health.setManaged(!health.getChildren().isEmpty());
  }

  private String epoch(KeyFigures figures) {
    return figures.epochs() == 0
        ? KeyFigures.UNKNOWN
        : texts.get("tune.figure.epoch.of", figures.epoch(), figures.epochs());
  }

  private Node task(KeyFigures.TaskFigure figure) {
    VBox box =
        figure(
            figure.task().label(),
            figure.value(),
            texts.get("tune.figure.chance", figure.chance()),
            "tune.figure.task.help");
    HBox title = (HBox) box.getChildren().getFirst();
    title.getChildren().addFirst(swatch(figure.task()));
    box.setId("figure-" + figure.task().key());
    return box;
  }

  /** Colour and dashes as in the charts: meaning never hangs on colour alone. */
  private Line swatch(Task task) {
    Line swatch = new Line(0, 0, SWATCH, 0);
    swatch.setStroke(Color.web(palette.getValue().hex(Ink.of(task))));
    swatch.setStrokeWidth(2.5);
    String dashes = LineStyle.of(task).dashes();
    if (!dashes.isEmpty()) {
      for (String length : dashes.split(" ", -1)) {
        swatch.getStrokeDashArray().add(Double.valueOf(length));
      }
    }
    return swatch;
  }

  private VBox figure(String name, String value, String beside, String help) {
    Label title = new Label(name);
    title.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    HBox top = new HBox(title);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("key-figure-title");
    Label number = new Label(value);
    number.getStyleClass().add("key-figure-value");
    Label chance = new Label(beside);
    chance.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    VBox box = new VBox(top, number, chance);
    box.getStyleClass().add("key-figure");
    Tooltip tooltip = new Tooltip(texts.get(help));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(320);
    Tooltip.install(box, tooltip);
    return box;
  }

  private List<Node> findings(KeyFigures figures) {
    List<Node> lines = new ArrayList<>();
    if (!figures.failure().isEmpty()) {
      lines.add(finding("", figures.failure(), "health-bad"));
    }
    for (HealthFinding finding : figures.health()) {
      String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      boolean mild = finding.kind() == HealthFinding.Kind.DEAD_BITS;
      lines.add(
          finding(
              texts.get("tune.health." + kind) + " ",
              finding.message(),
              mild ? "health-mild" : "health-bad"));
    }
    return lines;
  }

  private static HBox finding(String kind, String sentence, String styleClass) {
    Label words = new Label(kind + sentence);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox line = new HBox(new FontIcon("fth-alert-triangle"), words);
    line.getStyleClass().addAll("health-finding", styleClass);
    return line;
  }
}
