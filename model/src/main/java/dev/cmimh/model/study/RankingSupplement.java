package dev.cmimh.model.study;

import dev.cmimh.model.evaluation.Cutoff;
import dev.cmimh.model.evaluation.SeedSummary;
import dev.cmimh.model.evaluation.Task;
import dev.cmimh.model.figure.CsvText;
import dev.cmimh.model.figure.LinesFigure;
import dev.cmimh.model.figure.LinesFigure.Point;
import dev.cmimh.model.figure.PageFigure;
import dev.cmimh.model.figure.StudyPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/** Draws precision of the first K, and precision against recall, of all rows of a study. */
final class RankingSupplement {

  private static final String PRECISION_NOTE =
      "Share of relevant items among the first K, mean over queries and seeds; ties in expectation"
          + " (figure 4 of the paper).";
  private static final String RECALL_NOTE =
      "Precision and recall of all items within each Hamming radius, mean over queries and seeds"
          + " (figure 5 of the paper). A query that finds nothing within a radius counts 0, as is"
          + " usual: that is why curves begin low on the left, the more so the longer the code.";

  private final Study study;
  private final RankingCurves curves;

  private RankingSupplement(Study study, RankingCurves curves) {
    this.study = study;
    this.curves = curves;
  }

  static Supplement of(
      Study study, StudyModels models, SequencedMap<StudyCell, CellOutcome> outcomes)
      throws IOException {
    return new RankingSupplement(study, RankingCurves.of(models, outcomes)).supplement();
  }

  private Supplement supplement() {
    return new Supplement(
        List.of(
            new StudyPage.FigureGroup(
                "Precision of the first K", PRECISION_NOTE, figures(this::precision)),
            new StudyPage.FigureGroup(
                "Precision against recall", RECALL_NOTE, figures(this::recall))),
        List.of(),
        Map.of("-precision.csv", precisionCsv(), "-precision-recall.csv", recallCsv()));
  }

  private interface Drawing {

    PageFigure of(int bits, Task task, List<RankingCurves.Line> lines);
  }

  private List<PageFigure> figures(Drawing drawing) {
    List<PageFigure> figures = new ArrayList<>();
    for (int bits : curves.lines().stream().map(RankingCurves.Line::bits).distinct().toList()) {
      for (Task task : Task.values()) {
        List<RankingCurves.Line> lines =
            curves.lines().stream()
                .filter(line -> line.bits() == bits && line.task() == task)
                .toList();
        figures.add(drawing.of(bits, task, lines));
      }
    }
    return figures;
  }

  private PageFigure precision(int bits, Task task, List<RankingCurves.Line> lines) {
    return new LinesFigure(
        "%s-precision-%s-%d-bits".formatted(study.name(), task.key(), bits),
        "%s, %d bits".formatted(task.label(), bits),
        "K",
        "Prec@K, %",
        named(lines, line -> points(line.precision(), SeedSummary::mean)),
        points(lines.getFirst().chance(), Double::doubleValue));
  }

  private PageFigure recall(int bits, Task task, List<RankingCurves.Line> lines) {
    return new LinesFigure(
        "%s-precision-recall-%s-%d-bits".formatted(study.name(), task.key(), bits),
        "%s, %d bits".formatted(task.label(), bits),
        "recall, %",
        "precision, %",
        named(
            lines,
            line ->
                line.curve().stream()
                    .map(
                        radius ->
                            new Point(
                                100 * radius.recall().mean(), 100 * radius.precision().mean()))
                    .toList()),
        baseRate(lines.getFirst()));
  }

  /** Random codes: at every recall as precise as the whole data base, which the last radius is. */
  private static List<Point> baseRate(RankingCurves.Line line) {
    double rate = 100 * line.curve().getLast().chance();
    return List.of(new Point(0, rate), new Point(100, rate));
  }

  private static SequencedMap<String, List<Point>> named(
      List<RankingCurves.Line> lines, Function<RankingCurves.Line, List<Point>> points) {
    SequencedMap<String, List<Point>> named = new LinkedHashMap<>();
    lines.forEach(line -> named.put(line.row(), points.apply(line)));
    return named;
  }

  private static <T> List<Point> points(SequencedMap<Cutoff, T> values, Function<T, Double> mean) {
    List<Point> points = new ArrayList<>();
    values.forEach(
        (cutoff, value) -> points.add(new Point(cutoff.items(), 100 * mean.apply(value))));
    return points;
  }

  private String precisionCsv() {
    List<List<Object>> rows = new ArrayList<>();
    for (RankingCurves.Line line : curves.lines()) {
      line.precision()
          .forEach(
              (cutoff, value) ->
                  rows.add(
                      Arrays.asList(
                          line.row(),
                          line.bits(),
                          line.task().label(),
                          cutoff.key(),
                          value.mean(),
                          deviation(value),
                          value.runs(),
                          line.chance().get(cutoff))));
    }
    return CsvText.of(
        List.of("row", "bits", "task", "k", "precision", "standard_deviation", "n", "chance"),
        rows);
  }

  private String recallCsv() {
    List<List<Object>> rows = new ArrayList<>();
    for (RankingCurves.Line line : curves.lines()) {
      for (RankingCurves.Radius radius : line.curve()) {
        rows.add(
            Arrays.asList(
                line.row(),
                line.bits(),
                line.task().label(),
                radius.radius(),
                radius.precision().mean(),
                deviation(radius.precision()),
                radius.recall().mean(),
                deviation(radius.recall()),
                radius.answered(),
                radius.precision().runs(),
                radius.chance()));
      }
    }
    return CsvText.of(
        List.of(
            "row",
            "bits",
            "task",
            "radius",
            "precision",
            "precision_deviation",
            "recall",
            "recall_deviation",
            "answered",
            "n",
            "chance_precision"),
        rows);
  }

  private static Double deviation(SeedSummary summary) {
    return summary.runs() > 1 ? Double.valueOf(summary.standardDeviation()) : null;
  }
}
