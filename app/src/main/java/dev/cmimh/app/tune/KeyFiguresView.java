package dev.cmimh.app.tune;

import dev.cmimh.app.text.Texts;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import dev.cmimh.model.figure.LineStyle;
import dev.cmimh.model.training.HealthFinding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
  private final FlowPane line = new FlowPane();
  private final VBox health = new VBox();
  private final KeyFigureView epoch;
  private final KeyFigureView rank;
  private final Map<Task, KeyFigureView> tasks = new EnumMap<>(Task.class);

  KeyFiguresView(
      ObservableValue<KeyFigures> figures, ObservableValue<FigurePalette> palette, Texts texts) {
    this.texts = texts;
    this.epoch = figure("tune.figure.epoch");
    this.rank = figure("tune.figure.rank");
    setId("key-figures");
    getStyleClass().add("key-figures");
    line.getStyleClass().add("key-figure-line");
    health.getStyleClass().add("key-findings");
    line.getChildren().add(epoch);
    for (Task task : Task.values()) {
      KeyFigureView view = new KeyFigureView(task.label(), texts.get("tune.figure.task.help"));
      view.setId("figure-" + task.key());
      tasks.put(task, view);
    }
    line.getChildren().addAll(tasks.values());
    line.getChildren().add(rank);
    getChildren().addAll(line, health);
    figures.subscribe(this::show);
    palette.subscribe(this::colour);
  }

  private KeyFigureView figure(String key) {
    return new KeyFigureView(texts.get(key), texts.get(key + ".help"));
  }

  private void show(KeyFigures figures) {
    String pace =
        switch (figures.pace()) {
          case EPOCHS -> "tune.figure.epoch";
          case ROUNDS -> "tune.figure.round";
        };
    epoch.call(texts.get(pace), texts.get(pace + ".help"));
    epoch.show(epoch(figures), "");
    tasks.values().forEach(task -> setShown(task, false));
    figures.tasks().forEach(this::show);
    rank.show(
        figures.reciprocalRank().orElse(KeyFigures.UNKNOWN),
        figures.rankChance().map(chance -> texts.get("tune.figure.chance", chance)).orElse(""));
    showFindings(figures);
  }

  private void show(KeyFigures.TaskFigure figure) {
    KeyFigureView view = tasks.get(figure.task());
    view.show(figure.value(), texts.get("tune.figure.chance", figure.chance()));
    setShown(view, true);
  }

  private void showFindings(KeyFigures figures) {
    Findings now = new Findings(figures.failure(), figures.health());
    if (!now.equals(health.getUserData())) {
      health.setUserData(now);
      health.getChildren().setAll(findings(figures));
      health.setManaged(!health.getChildren().isEmpty());
    }
  }

  private void colour(FigurePalette palette) {
    tasks.forEach((task, view) -> view.mark(swatch(task, palette)));
  }

  private String epoch(KeyFigures figures) {
    return figures.epochs() == 0
        ? KeyFigures.UNKNOWN
        : texts.get("tune.figure.epoch.of", figures.epoch(), figures.epochs());
  }

  /** Colour and dashes as in the charts: meaning never hangs on colour alone. */
  private static Line swatch(Task task, FigurePalette palette) {
    Line swatch = new Line(0, 0, SWATCH, 0);
    swatch.setStroke(Color.web(palette.hex(Ink.of(task))));
    swatch.setStrokeWidth(2.5);
    String dashes = LineStyle.of(task).dashes();
    if (!dashes.isEmpty()) {
      for (String length : dashes.split(" ", -1)) {
        swatch.getStrokeDashArray().add(Double.valueOf(length));
      }
    }
    return swatch;
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

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** What the lines below the figures say; they are made anew only when that changes. */
  private record Findings(String failure, List<HealthFinding> health) {}
}
