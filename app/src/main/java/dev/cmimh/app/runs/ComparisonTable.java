package dev.cmimh.app.runs;

import atlantafx.base.theme.Styles;
import dev.cmimh.app.hint.Hint;
import dev.cmimh.app.text.Texts;
import dev.cmimh.model.comparison.ComparedSetting;
import dev.cmimh.model.comparison.Headline;
import dev.cmimh.model.comparison.RunComparison;
import dev.cmimh.model.comparison.SeedGroups;
import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.figure.FigurePalette;
import dev.cmimh.model.figure.Ink;
import dev.cmimh.model.run.RunSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/**
 * Compared runs in rows: the settings in which they differ, then their figures; below, the mean and
 * deviation of runs that differ in their seed alone. The run under the pointer or with the focus is
 * told, so that the charts let it stand out.
 */
final class ComparisonTable extends GridPane {

  private static final int MARK = 22;

  private final Texts texts;
  private final ObservableValue<FigurePalette> palette;
  private final Consumer<OptionalInt> highlighted;

  /**
   * @param highlighted hears the number of the run that is to stand out; empty for none
   */
  ComparisonTable(
      Texts texts, ObservableValue<FigurePalette> palette, Consumer<OptionalInt> highlighted) {
    this.texts = texts;
    this.palette = palette;
    this.highlighted = highlighted;
    getStyleClass().add("comparison-table");
    setId("runs-comparison");
  }

  void show(RunComparison comparison) {
    getChildren().clear();
    List<Headline> figures =
        Arrays.stream(Headline.values())
            .filter(
                figure -> comparison.runs().stream().anyMatch(run -> !Double.isNaN(figure.of(run))))
            .toList();
    addRow(0, heads(comparison, figures).toArray(Region[]::new));
    int row = 1;
    for (int i = 0; i < comparison.runs().size(); i++) {
      addRun(row++, i, comparison, figures);
    }
    for (List<RunSummary> group : comparison.repeated()) {
      addGroup(row++, group, comparison, figures);
    }
    if (comparison.differing().isEmpty()) {
      Label same = new Label(texts.get("runs.compared.same"));
      same.getStyleClass().add(Styles.TEXT_MUTED);
      add(same, 0, row, REMAINING, 1);
    }
  }

  private List<Region> heads(RunComparison comparison, List<Headline> figures) {
    List<Region> heads = new ArrayList<>(List.of(head(texts.get("runs.column.name"), "")));
    for (ComparedSetting setting : comparison.differing()) {
      heads.add(head(setting.title(), ""));
    }
    for (Headline figure : figures) {
      heads.add(head(texts.get("runs.column." + figure.key()), figure.title()));
    }
    return heads;
  }

  private static Label head(String text, String explanation) {
    Label head = new Label(text);
    head.getStyleClass().add("comparison-head");
    head.setWrapText(true);
    head.setMaxWidth(110);
    if (!explanation.isEmpty()) {
      Hint.on(head, explanation);
    }
    return head;
  }

  private void addRun(int row, int number, RunComparison comparison, List<Headline> figures) {
    RunSummary run = comparison.runs().get(number);
    List<Region> cells = new ArrayList<>();
    Label name = new Label(comparison.name(run), mark(number));
    name.setFocusTraversable(true);
    cells.add(name);
    comparison.differing().forEach(setting -> cells.add(new Label(setting.of(run))));
    figures.forEach(figure -> cells.add(new Label(percent(figure.of(run)))));
    OptionalInt told = OptionalInt.of(number);
    for (Region cell : cells) {
      cell.getStyleClass().add("comparison-cell");
      cell.setMaxWidth(Double.MAX_VALUE);
      cell.setOnMouseEntered(_ -> highlighted.accept(told));
      cell.setOnMouseExited(_ -> highlighted.accept(OptionalInt.empty()));
    }
    name.focusedProperty()
        .addListener((_, _, focused) -> highlighted.accept(focused ? told : OptionalInt.empty()));
    addRow(row, cells.toArray(Region[]::new));
  }

  private void addGroup(
      int row, List<RunSummary> group, RunComparison comparison, List<Headline> figures) {
    List<Region> cells = new ArrayList<>();
    Label name =
        new Label(texts.get("runs.compared.mean", group.size(), comparison.name(group.getFirst())));
    name.getStyleClass().add(Styles.TEXT_BOLD);
    cells.add(name);
    for (ComparedSetting setting : comparison.differing()) {
      cells.add(new Label(setting.isSeed() ? "" : setting.of(group.getFirst())));
    }
    for (Headline figure : figures) {
      cells.add(
          new Label(
              SeedGroups.summary(group, figure::of).map(ComparisonTable::spread).orElse("–")));
    }
    cells.forEach(cell -> cell.getStyleClass().add("comparison-cell"));
    addRow(row, cells.toArray(Region[]::new));
  }

  private Line mark(int number) {
    Ink ink = Ink.ofRun(number);
    Line line = new Line(0, 0, MARK, 0);
    line.setStrokeWidth(3);
    line.setStroke(Color.web(palette.getValue().hex(ink)));
    return line;
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String spread(SeedSummary summary) {
    return String.format(
        Locale.ROOT, "%.1f ± %.1f %%", 100 * summary.mean(), 100 * summary.standardDeviation());
  }
}
